"""What printed names and records mean across papers: which bodies, people and actions are one."""
