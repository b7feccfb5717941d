"""Captures: they replay to the same machine, tell nothing of whose it was, and write over nothing."""

from __future__ import annotations

import json
import os
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect import capture_files
from deskspec.detect.capture import CaptureHost
from deskspec.detect.capture_files import CaptureError, load_folder, load_zip, write
from deskspec.detect.host import Output, Unreadable
from deskspec.detect.recording import RecordingHost
from deskspec.detect.runner import detect
from deskspec.workbench import Refused, Workbench
from tests.build.machines import MACHINES
from tests.build.sysfs import CANARIES, PCI_ROOT, Box


def recorded(host):
    """The machine as read, and the capture of that."""
    recording = RecordingHost(host)
    return detect(recording), recording.captured()


def everything(captured):
    """All that a capture says, as one lower-case text."""
    parts = [captured.files, captured.links, captured.commands, captured.calls, captured.refused, captured.unread]
    return " ".join(map(repr, parts)).lower()


def files_of(host):
    """Files, and folders that are empty: of any other folder its content tells."""
    return {path: held for path, held in host.files.items() if not path.endswith("/") or not host.listing(path)}


def timeless(machine):
    return replace(machine, taken_at="")


@pytest.mark.parametrize("name", MACHINES)
def test_a_capture_replays_to_the_same_machine(name):
    machine, captured = recorded(MACHINES[name].make())
    assert timeless(detect(captured)) == timeless(machine)


@pytest.mark.parametrize("name", MACHINES)
def test_a_capture_does_not_tell_which_machine_it_was(name):
    told = everything(recorded(MACHINES[name].make())[1])
    assert [canary for canary in CANARIES if canary.lower() in told] == []


@pytest.mark.parametrize("name", ["desktop", "vm"])
@pytest.mark.parametrize("out", ["c.zip", "c"])
def test_on_disk_a_capture_is_the_same(tmp_path, name, out):
    _, captured = recorded(MACHINES[name].make())
    path = tmp_path / out
    write(str(path), captured, "1", "2026-01-01T00:00:00Z")
    again = load_zip(path.read_bytes()) if out.endswith(".zip") else load_folder(str(path))
    assert files_of(again) == files_of(captured)
    for part in ("links", "commands", "refused", "unread", "system"):
        assert getattr(again, part) == getattr(captured, part)
    assert again.calls == json.loads(json.dumps(captured.calls))
    assert os.listdir(tmp_path) == [out]


# --- interfaces that are called after their address


@pytest.fixture
def adapters():
    """Two adapters on USB, called after their addresses; the second carries the traffic."""
    box = Box()
    box.loopback()
    usb = f"{PCI_ROOT}/0000:00:14.0/usb3/3-1/3-1:1.0"
    for name, state in (("enx0a1b2c3d4e5f", "down"), ("enx0a1b2c3d4e60", "up")):
        box.net(f"{usb}/net/{name}", usb, operstate=state, speed=1000, carrier=int(state == "up"))
    box.route("enx0a1b2c3d4e60")
    return box.host()


def test_a_name_made_of_an_address_is_replaced_wherever_it_stands(adapters):
    machine, captured = recorded(adapters)
    told = everything(captured)
    assert "0a1b2c3d4e5f" not in told
    assert "0a1b2c3d4e60" not in told
    assert "0a1b2c" not in repr(machine).lower()
    assert timeless(detect(captured)) == timeless(machine)


def test_the_stand_ins_stay_apart(adapters):
    names = recorded(adapters)[1].listing("/sys/class/net")
    assert [name for name in names if name.startswith("enx")] == ["enx000000000001", "enx000000000002"]
    route = recorded(adapters)[1].read("/proc/net/route").decode()
    assert "enx000000000002" in route


# --- homes, users, volumes


def homely(home):
    """A system whose home folder has a name."""
    files = {f"{home}/bin/docker": b"", f"{home}/bin/acme-secret-project": b"", "/usr/bin/git": b"", "/opt/x": b""}
    links = {"~": home, "/usr/local/bin/code": f"{home}/apps/code"}
    calls = {"which git": f"{home}/bin/git", "which docker": "/home/other/bin/docker"}
    return CaptureHost(files, links, calls=calls)


class Home(CaptureHost):
    """A system where "~" is a folder with a name, as on a live one."""

    def __init__(self, host, home):
        super().__init__(host.files, host.links, host.commands, host.calls)
        self.home = home

    def real(self, path):
        return super().real(path.replace("~", self.home, 1) if path.startswith("~") else path)


def test_nobody_s_home_and_nobody_s_own_programs_are_told():
    host = RecordingHost(Home(homely("/data/people/ann"), "/data/people/ann"))
    assert host.listing("~/bin") == ("acme-secret-project", "docker")
    host.call("which", "git")
    host.call("which", "docker")
    host.real("/usr/local/bin/code")
    host.exists("/data/people/ann/bin/docker")
    captured = host.captured()
    told = everything(captured)
    for word in ("/data/people", "ann/", "other", "acme"):
        assert word not in told
    assert captured.listing("~/bin") == ("docker",)
    assert captured.call("which", "git") == "~/bin/git"
    assert captured.real("/usr/local/bin/code") == "~/apps/code"
    assert captured.exists("~/bin/docker")


@pytest.mark.parametrize("home", ["/", "", "/root"])
def test_a_home_that_is_no_one_s_leaves_paths_alone(home):
    class Rootless(CaptureHost):
        def real(self, path):
            return (home or "/") if path == "~" else super().real(path)

    host = RecordingHost(Rootless({"/usr/bin/git": b"x", "/rootfs": b"y"}))
    host.read("/usr/bin/git")
    host.read("/rootfs")
    assert set(host.captured().files) == {"/usr/bin/git", "/rootfs"}


def test_volumes_keep_their_ties_and_lose_their_names():
    mapper, dm = "/dev/mapper/annspc--vg-root", "/sys/devices/virtual/block/dm-0"
    mountinfo = (
        f"29 1 0:30 /@ann / rw,relatime shared:1 - btrfs {mapper} rw,subvol=/@ann\n"
        "30 1 0:31 / /media/ann/secret rw - vfat /dev/sdb1 rw\n"
        "31 1 0:32 / /home rw - nfs4 fileserver.acme.example:/export/ann rw,addr=198.51.100.9\n"
    )
    files = {"/proc/self/mountinfo": mountinfo.encode(), f"{dm}/dm/name": b"annspc--vg-root\n"}
    host = RecordingHost(CaptureHost(files, {mapper: "../dm-0"}))
    for path in files:
        host.read(path)
    assert host.real(mapper) == "/dev/dm-0"
    captured = host.captured()
    assert not any(word in everything(captured) for word in ("ann", "acme", "198.51.100.9", "secret"))
    assert captured.real("/dev/mapper/volume1") == "/dev/dm-0"
    assert captured.read(f"{dm}/dm/name") == b"volume1\n"
    assert b" - btrfs /dev/mapper/volume1 rw\n" in captured.read("/proc/self/mountinfo")


def test_a_zfs_pool_is_still_found_by_its_label():
    record = b"S:disk/by-label/annspool\nE:ID_FS_TYPE=zfs_member\nE:ID_FS_LABEL=annspool\nE:ID_FS_UUID=123456789\n"
    mountinfo = b"29 1 0:30 / / rw - zfs annspool/ROOT/ann rw\n"
    host = RecordingHost(CaptureHost({"/run/udev/data/b8:1": record, "/proc/self/mountinfo": mountinfo}))
    for path in ("/run/udev/data/b8:1", "/proc/self/mountinfo"):
        host.read(path)
    captured = host.captured()
    assert "ann" not in everything(captured)
    assert b"ID_FS_LABEL=volume1" in captured.read("/run/udev/data/b8:1")
    assert b"zfs volume1 rw" in captured.read("/proc/self/mountinfo")


@pytest.mark.parametrize(
    ("path", "content", "gone"),
    [
        ("/sys/class/dmi/id/chassis_asset_tag", "ASSET-77", "ASSET-77"),
        ("/sys/class/dmi/id/product_serial", "SN1", "SN1"),
        ("/sys/devices/x/uevent", "HID_NAME=Ann's Board\nHID_UNIQ=SN1\nPOWER_SUPPLY_SERIAL_NUMBER=SN1\n", "SN1"),
        ("/sys/devices/x/uevent", "HID_NAME=Ann's Board\n", "Ann"),
        ("/sys/class/power_supply/hid/model_name", "Ann’s Board", "Ann"),
        ("/proc/cpuinfo", "Serial\t\t: 00000000abcdef12\n", "abcdef12"),
        ("/proc/version", "Linux version 6.1 (ann@annspc) (gcc)", "ann"),
        ("/proc/1/environ", "HOME=/home/ann\0container=lxc\0", "ann"),
        ("/etc/machine-id", "c0ffee0cafe04bad8acec0ffee0ddba1", "c0ffee"),
        ("/sys/class/net/x/address", "0a:1b:2c:3d:4e:5f", "0a:1b"),
        ("/anything", "by 0A-1B-2C-3D-4E-5F or 0a_1b_2c_3d_4e_5f", "2c"),
        ("/proc/cmdline", "root=UUID=0c0ffee0-cafe-4bad-8ace-c0ffee0ddba1", "c0ffee"),
    ],
)
def test_what_names_one_device_or_person_goes(path, content, gone):
    host = RecordingHost(CaptureHost({path: content.encode()}))
    assert host.read(path).decode() == content
    assert gone.lower() not in host.captured().read(path).decode().lower()


def test_everyone_s_addresses_and_plain_words_stay():
    content = b"00:00:00:00:00:00 ff:ff:ff:ff:ff:ff 0000:01:00.0 usb-0000:00:14.0-1 \xff\xfe " + b"0" * 32
    host = RecordingHost(CaptureHost({"/x": content}))
    host.read("/x")
    assert host.captured().read("/x") == content


@settings(deadline=None)
@given(
    st.binary(max_size=200),
    st.sampled_from(["/proc/self/mountinfo", "/run/udev/data/b8:0", "/proc/net/route", "/x", "/a/edid"]),
)
def test_no_content_breaks_a_capture(content, path):
    host = RecordingHost(CaptureHost({path: content}))
    host.read(path)
    assert isinstance(host.captured().read(path), bytes)


# --- what a capture holds beside files


def test_refusals_and_what_was_only_listed_are_kept():
    host = RecordingHost(CaptureHost({"/d/a": b"1", "/d/b": b"2", "/d/e/f": b"3"}, refused=frozenset({"/s", "/d/r"})))
    host.listing("/d")
    host.read("/d/a")
    for question in (host.read, host.listing):
        with pytest.raises(Unreadable):
            question("/s")
    captured = host.captured()
    assert captured.listing("/d") == ("a", "b", "e", "r")
    assert captured.refused == {"/s"}
    assert captured.unread == {"/d/b", "/d/e", "/d/r"}


def test_the_longest_of_several_reads_is_kept():
    host = RecordingHost(CaptureHost({"/x": b"0123456789"}))
    assert (host.read("/x"), host.read("/x", 3)) == (b"0123456789", b"012")
    assert host.captured().read("/x") == b"0123456789"


def test_programs_are_replayed():
    host = RecordingHost(CaptureHost({}, commands={("tool",): Output(1, "0a:1b:2c:3d:4e:5f", "x")}))
    host.run(("tool",))
    assert host.captured().run(("tool",)) == Output(1, "00:00:00:00:00:01", "x")


# --- where it is written


@pytest.fixture
def bench(tmp_path, monkeypatch):
    monkeypatch.setenv("DESKSPEC_HOME", str(tmp_path / "home"))
    return Workbench(host=MACHINES["vm"].make())


def test_a_folder_that_holds_anything_is_left_alone(bench, tmp_path):
    (tmp_path / "d").mkdir()
    bench.capture(str(tmp_path / "d"))
    before = sorted(os.listdir(tmp_path / "d"))
    for place in ("d", "home2"):
        (tmp_path / "home2").mkdir(exist_ok=True)
        (tmp_path / "home2/x").write_text("mine")
        with pytest.raises(Refused, match="there is something already; give another place"):
            bench.capture(str(tmp_path / place))
    assert sorted(os.listdir(tmp_path / "d")) == before
    assert os.listdir(tmp_path / "home2") == ["x"]


def test_of_files_only_a_former_capture_is_replaced(bench, tmp_path):
    path = tmp_path / "c.zip"
    bench.capture(str(path))
    bench.capture(str(path))
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("letter.txt", "mine")
    (tmp_path / "text.zip").write_text("mine")
    (tmp_path / "folder.zip").mkdir()
    for name in ("other.zip", "text.zip", "folder.zip"):
        with pytest.raises(Refused, match="there is something else already; give another place"):
            bench.capture(str(tmp_path / name))
    assert (tmp_path / "text.zip").read_text() == "mine"


def test_a_failed_capture_leaves_nothing_behind(bench, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(os, "rename", full)
    for name in ("c.zip", "c", "nowhere/c.zip"):
        with pytest.raises(Refused):
            bench.capture(str(tmp_path / name))
    assert not [name for name in os.listdir(tmp_path) if name.startswith("c")]


def test_names_that_are_no_text_are_written_all_the_same(tmp_path):
    odd = "/sys/\udcff\udcfe"
    host = CaptureHost(
        {odd: b"x", "/y": b"z"}, {"/l": odd}, calls={f"exists {odd}": True}, unread=frozenset({odd + "u"})
    )
    write(str(tmp_path / "c.zip"), host, "1", "")
    write(str(tmp_path / "c"), host, "1", "")
    assert load_zip((tmp_path / "c.zip").read_bytes()).read("/y") == b"z"
    assert load_folder(str(tmp_path / "c")).read("/y") == b"z"


def test_more_files_than_a_system_has_are_refused(tmp_path, monkeypatch):
    write(str(tmp_path / "c"), CaptureHost({f"/f{number}": b"" for number in range(20)}), "1", "")
    monkeypatch.setattr(capture_files, "MOST_FILES", 10)
    with pytest.raises(CaptureError, match="that is no capture"):
        load_folder(str(tmp_path / "c"))


@given(st.binary(max_size=300))
def test_no_bytes_of_a_zip_raise_anything_else(content):
    with pytest.raises(CaptureError):
        load_zip(b"PK\x03\x04" + content)
