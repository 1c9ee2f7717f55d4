"""Agenda items."""
