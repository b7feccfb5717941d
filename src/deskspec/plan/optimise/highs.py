"""HiGHS, which proves what is best. Imported late: it and numpy take longer to load than a check takes to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import highspy
import numpy as np
from highspy import cb

from deskspec.plan.optimise.program import Program, Row

#: The largest factor of a row as HiGHS sees it: small beside 1 / its tolerance, so that half a unit stays visible.
_LARGEST = 1_000.0

_OPTIONS: dict[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
}


class Stopped(Exception):
    """Someone ended the search."""


def smallest(
    program: Program, objective: Sequence[int], more: Iterable[Row] = (), stopped: Callable[[], bool] | None = None
) -> tuple[int, ...] | None:
    """The columns to take so that their sum of the objective is least; None where nothing keeps to the rows.

    Raises Stopped soon after `stopped` says so, and ArithmeticError where HiGHS gives no proof.
    """
    rows = [row for row in (*program.rows, *more)]
    if stopped is not None and stopped():
        raise Stopped
    if not program.options:
        return () if all(row.holds(()) for row in rows) else None
    solver = highspy.Highs()
    for name, value in _OPTIONS.items():
        solver.setOptionValue(name, value)
    _pass(solver, objective, rows)
    if stopped is not None:
        _watch(solver, stopped)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInterrupt:
        raise Stopped
    # No column is unbounded, so the doubtful one of the two can only mean the former.
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return None
    if status != highspy.HighsModelStatus.kOptimal:
        raise ArithmeticError(f"HiGHS: {solver.modelStatusToString(status)}")
    values = np.asarray(solver.getSolution().col_value)
    taken = tuple(int(column) for column in np.flatnonzero(values > 0.5))
    if not all(row.holds(taken) for row in rows):
        raise ArithmeticError("HiGHS: its answer breaks a row once it is rounded")
    return taken


def _pass(solver: highspy.Highs, objective: Sequence[int], rows: Sequence[Row]) -> None:
    """Hand the program over, with each bound moved half a unit outwards: whole sums can't tell, rounding can't hurt."""
    columns = len(objective)
    starts, indexes, factors = [0], list[int](), list[float]()
    lower, upper = list[float](), list[float]()
    for row in rows:
        scale = min(1.0, _LARGEST / max((abs(factor) for factor in row.factors.values()), default=1))
        indexes.extend(row.factors)
        factors.extend(factor * scale for factor in row.factors.values())
        starts.append(len(indexes))
        slack = 0.0 if scale == 1.0 else 0.5
        lower.append(-highspy.kHighsInf if row.at_least is None else (row.at_least - slack) * scale)
        upper.append(highspy.kHighsInf if row.at_most is None else (row.at_most + slack) * scale)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns, len(rows)
    model.col_cost_ = np.array(objective, dtype=np.float64)
    model.col_lower_ = np.zeros(columns)
    model.col_upper_ = np.ones(columns)
    model.row_lower_ = np.array(lower, dtype=np.float64)
    model.row_upper_ = np.array(upper, dtype=np.float64)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.array(starts, dtype=np.int32)
    model.a_matrix_.index_ = np.array(indexes, dtype=np.int32)
    model.a_matrix_.value_ = np.array(factors, dtype=np.float64)
    model.integrality_ = [highspy.HighsVarType.kInteger] * columns
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise ArithmeticError("HiGHS does not take the program")


def _watch(solver: highspy.Highs, stopped: Callable[[], bool]) -> None:
    """Let HiGHS ask between its steps whether it is to stop."""

    def ask(
        _kind: cb.HighsCallbackType, _text: str, _out: cb.HighsCallbackOutput, answer: cb.HighsCallbackInput, _: Any
    ) -> None:
        answer.user_interrupt = stopped()

    solver.setCallback(ask, None)
    for kind in (cb.HighsCallbackType.kCallbackMipInterrupt, cb.HighsCallbackType.kCallbackSimplexInterrupt):
        solver.startCallback(kind)
