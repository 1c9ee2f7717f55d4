"""Renders what the corpus holds; never sees a PDF."""

from minutebook.outputs.build import build_log
from minutebook.outputs.view import Layout, LogView
from minutebook.outputs.write import LOG_SUFFIXES, check_target, write_log

__all__ = ["LOG_SUFFIXES", "Layout", "LogView", "build_log", "check_target", "write_log"]
