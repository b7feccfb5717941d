"""The registry of metrics: every quantity a role can ask for, with its unit, direction and how a machine tells it."""
