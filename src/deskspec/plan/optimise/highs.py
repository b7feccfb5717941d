"""HiGHS, which proves what is best. Imported late: it and numpy take longer to load than a check takes to run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import highspy
import numpy as np
import numpy.typing as npt
from highspy import cb
from highspy._core import _Highs

from deskspec.plan.optimise.answer import Stopped
from deskspec.plan.optimise.program import Program, Row

#: The largest factor of a row as HiGHS sees it: small beside 1 / its tolerance, so that half a unit stays visible.
_LARGEST = 1_000.0

#: This many of the likeliest columns are tried first. What they give shows which others could still better it.
_CORE = 60

_OPTIONS: dict[str, bool | int | float | str] = {
    "output_flag": False,
    "threads": 1,
    "parallel": "off",
    "random_seed": 0,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.0,
    "mip_allow_restart": False,
    # It takes longer than most of these programs do.
    "mip_heuristic_run_feasibility_jump": False,
}


def smallest(
    program: Program, objective: Sequence[int], more: Iterable[Row] = (), stopped: Callable[[], bool] | None = None
) -> tuple[int, ...] | None:
    """The columns to take so that their sum of the objective is least; None where nothing keeps to the rows.

    Raises Stopped soon after `stopped` says so, and ArithmeticError where HiGHS gives no proof.
    """
    rows = (*program.rows, *more)
    if stopped is not None and stopped():
        raise Stopped
    if not objective:
        return () if all(row.holds(()) for row in rows) else None
    everything = list(range(len(objective)))
    if len(everything) <= _CORE:
        return _prove(everything, objective, rows, stopped)
    relaxed = _relax(objective, rows, stopped)
    if relaxed is None:
        return None
    bound, dearer = relaxed
    likely = sorted(int(column) for column in np.argsort(dearer, kind="stable")[:_CORE])
    found = _prove(likely, objective, rows, stopped)
    if found is None:
        return _prove(everything, objective, rows, stopped)
    # A column whose taking costs more than is left between the bound and what was found is in nothing better.
    total = sum(objective[column] for column in found)
    hopeful = np.flatnonzero(bound + dearer <= total + 1e-6 * max(1, abs(total)))
    better = _prove([int(column) for column in hopeful], objective, rows, stopped)
    return found if better is None else better


def _relax(
    objective: Sequence[int], rows: Sequence[Row], stopped: Callable[[], bool] | None
) -> tuple[float, npt.NDArray[np.float64]] | None:
    """What the least sum can't go below, and by how much more where a column is taken; None where nothing can hold."""
    solver = _solver(objective, rows, whole=False)
    if not _run(solver, stopped):
        return None
    solution = solver.getSolution()
    taken = np.asarray(solution.col_value) > 0.5
    dearer = np.maximum(np.asarray(solution.col_dual), 0.0)
    return float(solver.getInfo().objective_function_value), np.where(taken, 0.0, dearer)


def _prove(
    columns: Sequence[int], objective: Sequence[int], rows: Sequence[Row], stopped: Callable[[], bool] | None
) -> tuple[int, ...] | None:
    """The least sum with these columns alone."""
    place = {column: number for number, column in enumerate(columns)}
    fewer = [
        Row({place[column]: factor for column, factor in row.factors.items() if column in place}, *row.bounds())
        for row in rows
    ]
    solver = _solver([objective[column] for column in columns], fewer, whole=True)
    if not _run(solver, stopped):
        return None
    values = np.asarray(solver.getSolution().col_value)
    taken = tuple(columns[int(number)] for number in np.flatnonzero(values > 0.5))
    if not all(row.holds(taken) for row in rows):
        raise ArithmeticError("HiGHS: its answer breaks a row once it is rounded")
    return taken


def _run(solver: _Highs, stopped: Callable[[], bool] | None) -> bool:
    """Solve. False where nothing keeps to the rows."""
    if stopped is not None:
        _watch(solver, stopped)
    solver.run()
    status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInterrupt:
        raise Stopped
    # No column is unbounded, so the doubtful one of the two can only mean the former.
    if status in (highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnboundedOrInfeasible):
        return False
    if status not in (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty):
        raise ArithmeticError(f"HiGHS: {solver.modelStatusToString(status)}")
    return True


def _solver(objective: Sequence[int], rows: Sequence[Row], *, whole: bool) -> _Highs:
    """HiGHS with the program, or, not whole, with columns that may be taken in part.

    Bounds with large factors are moved half a unit outwards: whole sums can't tell, and rounding can't hurt.
    """
    # The class that the package shows prints a banner as it is made, before any option can hush it.
    solver = _Highs()
    for name, setting in _OPTIONS.items():
        solver.setOptionValue(name, setting)
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
    if whole:
        model.integrality_ = [highspy.HighsVarType.kInteger] * columns
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise ArithmeticError("HiGHS does not take the program")
    return solver


def _watch(solver: _Highs, stopped: Callable[[], bool]) -> None:
    """Let HiGHS ask between its steps whether it is to stop."""

    def ask(
        _kind: cb.HighsCallbackType, _text: str, _out: cb.HighsCallbackOutput, answer: cb.HighsCallbackInput, _: object
    ) -> None:
        answer.user_interrupt = stopped()

    solver.setCallback(ask, None)
    for kind in (cb.HighsCallbackType.kCallbackMipInterrupt, cb.HighsCallbackType.kCallbackSimplexInterrupt):
        solver.startCallback(kind)
