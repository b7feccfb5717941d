"""What to take of many options: the cheapest that does, the best for the money, and all in between.

Pure and abstract; HiGHS and numpy are loaded with the first question, not with this package.
"""

from deskspec.plan.optimise.answer import BUDGET, Answer, Claim, Curve, Month, Schedule, Step, Stopped
from deskspec.plan.optimise.clash import conflict
from deskspec.plan.optimise.problem import (
    Conflict,
    Goal,
    Group,
    Level,
    Lock,
    Need,
    Option,
    Problem,
    Requires,
    Resource,
    keep,
    must,
    never,
)
from deskspec.plan.optimise.schedule import by_month
from deskspec.plan.optimise.solve import best, cheapest
from deskspec.plan.optimise.staircase import curve

__all__ = [
    "BUDGET",
    "Answer",
    "Claim",
    "Conflict",
    "Curve",
    "Goal",
    "Group",
    "Level",
    "Lock",
    "Month",
    "Need",
    "Option",
    "Problem",
    "Requires",
    "Resource",
    "Schedule",
    "Step",
    "Stopped",
    "best",
    "by_month",
    "cheapest",
    "conflict",
    "curve",
    "keep",
    "must",
    "never",
]
