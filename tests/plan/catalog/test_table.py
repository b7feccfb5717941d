"""A person's own table is read as people and spreadsheets write it; what can't be is told with its line and column."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskspec.model.part import SPECS, Computer, GraphicsCard, MemoryKit, Monitor, Offer, Part
from deskspec.plan.catalog.report import BadImport, Skips, Watch
from deskspec.plan.catalog.table import BAD_ROW, read_table
from deskspec.plan.catalog.table_fields import all_fields, fields_of, read_field, spec_of
from deskspec.units import GIB, Resolution


def read(text, **given_):
    skips = Skips()
    content = text if isinstance(text, bytes) else text.encode()
    parts = read_table("mine.csv", content, skips, Watch(), **{"today": "2026-03-01", **given_})
    return parts, [example for skipped in skips.told() for example in skipped.examples]


def test_parts_in_human_units():
    parts, skipped = read(
        "Kind,Name,Maker,Price,Currency,Date,Memory,Length,Chip,Outputs,Module size,Modules,Type,Rate\n"
        'gpu,My card,MSI,"1,299.50",usd,2025-07,12 GB,30.4 cm,RTX 3060,"2 x HDMI 2.1, DisplayPort 1.4a",,,,\n'
        "memory,My kit,,€99.90,,,,,,,16 GB,2,ddr5,6000 MT/s\n"
    )
    assert skipped == []
    outputs = ("HDMI 2.1", "HDMI 2.1", "DisplayPort 1.4")
    assert parts[0].spec == GraphicsCard("GeForce RTX 3060 12 GB", 12 * GIB, None, 304, outputs=outputs)
    assert parts[0].offers == (Offer(129950, "USD", "2025-07", "mine.csv", "yours"),)
    assert (parts[0].maker, parts[0].origin, parts[0].source) == ("MSI", "yours", "mine.csv")
    assert parts[1].spec == MemoryKit("DDR5", None, 2, 16 * GIB, 6000)
    assert parts[1].offers == (Offer(9990, "EUR", "2026-03-01", "mine.csv", "yours"),)


def test_a_laptop_has_a_panel_of_its_own():
    (part,), _ = read(
        "kind;name;memory;drive;nvme;display_resolution;display_diagonal;display_refresh\n"
        "laptop;L;32 GB;1 TB;yes;2560x1600;16 in;120 Hz\n"
    )
    screen = Monitor(Resolution(2560, 1600), 16.0, 120.0)
    assert part.spec == Computer(memory=32 * GIB, drive=10**12, nvme=True, display=screen)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separators_and_encodings(separator, encoding):
    text = "kind,name,price\r\nmonitor,Büro ß,€5\r\n\r\nmonitor,Zwei,\r\n".replace(",", separator)
    parts, skipped = read(text.encode(encoding))
    assert [part.name for part in parts] == ["Büro ß", "Zwei"]
    assert (parts[0].offers[0].amount, parts[0].offers[0].currency, skipped) == (500, "EUR", [])


def test_utf_16_of_both_byte_orders_and_the_line_that_excel_writes():
    text = "sep=|\nkind|name\ndesk|D\n"
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert read(mark + text.encode(encoding))[0][0].name == "D"


@pytest.mark.parametrize(
    ("written", "amount"), [("1.299,00 €", 129900), ('"1,299.00 €"', 129900), ("49,9 €", 4990), ("1 299 €", 129900)]
)
def test_prices_with_a_decimal_comma(written, amount):
    assert read(f"kind;name;price\ndesk;D;{written}\n")[0][0].offers[0].amount == amount


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("kind,name,prise\n", "mine.csv, line 1: prise: no such column; did you mean price?"),
        ("kind,name,zzz\n", "mine.csv, line 1: zzz: no such column; take it out"),
        ("\n\nkind,name,memori\n", "mine.csv, line 3: memori: no such column; did you mean memory?"),
        ("name,price\n", "mine.csv, line 1: the column kind is missing"),
        ("kind,price\n", "mine.csv, line 1: the column name is missing"),
        ("kind,name,price,price\n", "mine.csv, line 1: the column price is there twice"),
        ("a,b\n1,2\n", "mine.csv, line 1: no table of parts"),
        ("", "mine.csv, line 1: no table of parts"),
        (b"\x00\x01\x02", "mine.csv is not text"),
        (b"kind,name\n\x81\xff", "mine.csv is not text"),
        ("kind,name\n" + "x" * 200_000, "mine.csv, line 2: not a CSV"),
        (b"x" * ((16 << 20) + 1), "mine.csv is larger than 16 MiB"),
    ],
)
def test_what_is_no_table_is_refused(text, told):
    with pytest.raises(BadImport) as caught:
        read(text)
    assert str(caught.value).startswith(told)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("gppu,A", "line 2, column kind: “gppu” is no kind; did you mean gpu?"),
        ("toaster oven,A", "line 2, column kind: “toaster oven” is no kind; write one of memory, ssd"),
        (",A", "line 2, column kind: it is empty"),
        ("gpu,", "line 2, column name: it is empty"),
        ("gpu,A,x", "line 2, column price: “x” is not a price; write 1299"),
        ("gpu,A,12", "line 2, column price: “12” has no currency"),
        ("gpu,A,$12,EUR", "line 2, column currency: EUR here, but USD in the column price"),
        ("gpu,A,12,XXQ", "line 2, column currency: “XXQ” is no currency"),
        ("gpu,A,$12,,01/02/2025", "line 2, column date: “01/02/2025” is no date such as 2025-07-23"),
        ("gpu,A,,,,12", "line 2, column memory: “12”: the unit is missing; write a size of memory such as 32 GB"),
        ("gpu,A,,,,,Voodoo 2", "line 2, column chip: “Voodoo 2” is no one graphics card"),
        ("gpu,A,,,,,RTX 3060", "line 2, column chip: “RTX 3060” is no one graphics card"),
        ("ssd,A,,,,12 GB", "line 2, column memory: a part of the kind ssd has none"),
        ("cpu,A,,,,SDR", "line 2, column memory: “SDR” is no type of memory such as DDR5"),
        ("gpu,A,1,299.00,,,,", "line 2, column currency: “299.00” is no currency"),
        ("gpu,A,$1,,,,,,9", "line 2: more cells than columns; put a value with a separator in quotes"),
        ("gpu,A,,,,,," + "i" * 65, "line 2, column id: “iiii"),
    ],
)
def test_a_row_that_cannot_be_read_is_told_and_the_others_are_kept(row, told):
    parts, skipped = read(f"kind,name,price,currency,date,memory,chip,id\n{row}\nmonitor,Kept\n")
    assert [part.name for part in parts] == ["Kept"]
    assert len(skipped) == 1
    assert skipped[0].startswith(f"mine.csv, {told}")


def test_the_same_part_twice_needs_ids():
    parts, skipped = read("kind,name,id\ndesk,D,\ndesk,D,\ndesk,D,mine-2\n")
    assert [part.id for part in parts][1:] == ["yours:mine-2"]
    assert skipped == ["mine.csv, line 3: the same part as in line 2; give each an id"]


def test_a_currency_of_the_whole_table_and_an_id_that_stays():
    (one,), _ = read("kind,name,price\ndesk,D,12\n", currency="SEK")
    (two,), _ = read("kind,name,price\ndesk,D,13\n", currency="EUR")
    assert (one.offers[0].currency, one.id) == ("SEK", two.id)


#: What can stand in each column, beside what a text of one line may be.
WRITTEN = {
    "type": "DDR5", "memory_type": "DDR4", "form": "M.2-2280", "module_size": "16 GB", "memory": "16 GB", "size": "2 TB",
    "memory_largest": "64 GB", "chip_memory": "8 GB", "drive": "1 TB", "chip": "GeForce RTX 4070",
    "model": "AMD Ryzen 7 9800X3D", "processor": "AMD Ryzen 7 9800X3D", "inputs": "HDMI 2.1", "outputs": "USB-C",
    "resolution": "3840x2160", "display_resolution": "4K", "monthly": "$20", "medium": "ssd",
    **dict.fromkeys(
        ("ecc", "registered", "nvme", "graphics", "microphone", "boom", "wireless", "ergonomic", "suits", "soldered",
         "unified"), "yes"
    ),
    **dict.fromkeys(("boards", "supplies", "sockets", "socket", "link", "system"), "AM5"),
}  # fmt: skip


@pytest.mark.parametrize("kind", SPECS)
def test_every_field_of_every_kind_is_a_column(kind):
    values = {}
    for name in fields_of(kind):
        written = "DDR5|DDR4" if (kind, name) == ("cpu", "memory") else WRITTEN.get(name, "2")
        values[name] = read_field(kind, name, written)
    spec = spec_of(kind, values)
    assert type(spec) is SPECS[kind]
    assert None not in spec.__dict__.values()


@given(st.lists(st.tuples(*(st.text(max_size=12) for _ in range(4))), max_size=4), st.sampled_from(all_fields()))
def test_whatever_stands_in_a_row_it_is_a_part_or_told(rows, column):
    text = f"kind,name,price,{column}\n" + "".join(",".join(row) + "\n" for row in rows)
    try:
        parts, _ = read(text.encode("utf-8", "surrogatepass"))
    except BadImport:
        return
    assert all(type(part) is Part for part in parts)


def test_the_reason_of_rows_is_one():
    skips = Skips()
    read_table("mine.csv", b"kind,name\n" + b"x,y\n" * 9, skips, Watch())
    ((reason, times, examples),) = skips.told()
    assert (reason, times, len(examples)) == (BAD_ROW, 9, 5)
