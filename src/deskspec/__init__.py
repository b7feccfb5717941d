"""DeskSpec: does this workstation do for my role, and where does it fall short?"""

__version__ = "0.1.0"
