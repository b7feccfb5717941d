"""pci.ids is searched for one device's names, and nothing else in it is mistaken for them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskspec.detect.formats.pciids import find_names

LIST = b"""# comment
0e11  Compaq
\t2684  Not this one
10de  NVIDIA Corporation
\t0fe4  GK107M [GeForce GT 750M]
\t\t1028 05fc  Inspiron 7737
# in between
\t2684  AD102 [GeForce RTX 4090]
8086  Intel Corporation
\t56a0  DG2 [Arc A770]
C 03  Display controller
\t00  VGA compatible controller
"""


def test_a_device_is_found_among_its_own_vendors():
    assert find_names(LIST, 0x10DE, 0x2684) == ("NVIDIA Corporation", "AD102 [GeForce RTX 4090]")
    assert find_names(LIST, 0x8086, 0x56A0) == ("Intel Corporation", "DG2 [Arc A770]")


def test_another_vendors_device_of_the_same_number_is_not_taken():
    assert find_names(LIST, 0x8086, 0x2684) == ("Intel Corporation", None)
    assert find_names(LIST, 0x0E11, 0x56A0) == ("Compaq", None)


def test_a_subsystem_is_no_device():
    assert find_names(LIST, 0x10DE, 0x1028) == ("NVIDIA Corporation", None)


def test_an_unlisted_vendor_has_no_name():
    assert find_names(LIST, 0x1234, 0x1111) == (None, None)
    assert find_names(b"", 0x1234, 0x1111) == (None, None)
    assert find_names(b"1234  First", 0x1234, 0x1111) == ("First", None)


def test_names_are_bounded_and_printable():
    vendor, device = find_names(b"1234  \x1b[31mRed" + b"x" * 5000 + b"\n\t1111  \xff\x00\n", 0x1234, 0x1111)
    assert vendor is not None
    assert len(vendor) <= 128
    assert vendor.isprintable()
    assert device is None


@given(st.binary(max_size=300), st.integers(0, 0xFFFF), st.integers(0, 0xFFFF))
def test_any_bytes_are_survived(data, vendor, device):
    find_names(b"\n%04x  " % vendor + data, vendor, device)
