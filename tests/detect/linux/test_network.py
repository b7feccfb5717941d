"""Links, and the physical one that carries the default route."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.formats import routes
from deskspec.detect.linux import network
from deskspec.model.reading import Known, Unknown, value_of

PCI = "/sys/devices/pci0000:00/0000:00:1f.6"
WIFI = "/sys/devices/pci0000:00/0000:00:14.3"
USB = "/sys/devices/pci0000:00/0000:00:14.0/usb2/2-1/2-1:1.0"
HEAD = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"


def route(name, metric=100, destination="00000000", mask="00000000", flags="0003"):
    return f"{name}\t{destination}\t010200C0\t{flags}\t0\t0\t{metric}\t{mask}\t0\t0\t0\n"


class Links:
    """Collects interfaces and routes."""

    def __init__(self, cpu=b"flags\t\t: fpu\n"):
        self.files = {"/proc/cpuinfo": cpu}
        self.links = {}

    def add(self, name, device="", *, type="1", state="up", speed=None, **more):  # noqa: A002
        place = f"{device}/net/{name}" if device else f"/sys/devices/virtual/net/{name}"
        self.links[f"/sys/class/net/{name}"] = place
        self.files |= {f"{place}/type": type.encode(), f"{place}/operstate": state.encode()}
        self.files[f"{place}/address"] = b"0a:ac:a0:24:fd:8a"
        if device:
            self.links[f"{place}/device"] = device
            self.files[device + "/"] = b""
        if speed is not None:
            self.files[f"{place}/speed"] = str(speed).encode()
        for file, content in more.items():
            self.files[f"{place}/{file.replace('__', '/')}"] = content.encode()
        return self

    def over(self, name, *lower, **more):
        self.add(name, **more)
        for one in lower:
            self.links[f"/sys/devices/virtual/net/{name}/lower_{one}"] = f"/sys/class/net/{one}"
        return self

    def read(self, *lines, v6=""):
        self.files["/proc/net/route"] = (HEAD + "".join(lines)).encode()
        self.files["/proc/net/ipv6_route"] = v6.encode()
        return network.read(CaptureHost(self.files, self.links))


def office():
    return Links().add("lo", type="772", state="unknown").add("enp0s31f6", PCI, speed=1000)


def by_name(told):
    return {link.interface: link for link in told.links.value}


def test_a_cable_at_one_gigabit_carries_the_default_route():
    told = office().read(route("enp0s31f6"))
    link = told.default.value
    assert (link.interface, link.medium, link.default_route, link.usb) == (
        "enp0s31f6",
        "ethernet",
        True,
        False,
    )
    assert link.speed == Known(1000.0, "/sys/class/net/enp0s31f6/speed")
    assert value_of(link.up) is True
    assert list(by_name(told)) == ["enp0s31f6"]


def test_wifi_has_no_speed_and_says_so():
    told = office().add("wlan0", WIFI, uevent="DEVTYPE=wlan\nINTERFACE=wlan0").read(route("wlan0", 600))
    assert told.default.value.medium == "wifi"
    assert isinstance(told.default.value.speed, Unknown)
    assert "Wi-Fi" in told.default.value.speed.reason


def test_of_two_default_routes_the_lower_metric_counts():
    links = office().add("wlan0", WIFI, phy80211__name="phy0")
    told = links.read(route("wlan0", 600), route("enp0s31f6", 100))
    assert told.default.value.interface == "enp0s31f6"
    assert not by_name(told)["wlan0"].default_route


@pytest.mark.parametrize("speed", [-1, 0, 4294967295, "", "fast", None])
def test_a_speed_that_is_none_is_unknown(speed):
    told = Links().add("eth0", PCI, speed=speed).read(route("eth0"))
    assert isinstance(told.default.value.speed, Unknown)


def test_a_link_that_is_down_has_no_speed_even_if_the_driver_tells_one():
    told = office().add("eth1", PCI, state="down", speed=10).read(route("enp0s31f6"))
    link = by_name(told)["eth1"]
    assert value_of(link.up) is False
    assert "down" in link.speed.reason


def test_a_usb_adapter_is_marked_and_its_name_loses_the_hardware_address():
    told = Links().add("enx0a1b2c3d4e5f", USB, speed=1000).read(route("enx0a1b2c3d4e5f"))
    assert (told.default.value.interface, told.default.value.usb) == ("enx*", True)
    assert "0a1b2c" not in repr(told)


def test_no_address_enters_the_model():
    told = repr(office().read(route("enp0s31f6")))
    assert "0a:ac" not in told
    assert "010200C0" not in told


@pytest.mark.parametrize(
    ("more", "medium"),
    [
        ({"uevent": "DEVTYPE=wireguard", "type": "65534"}, "vpn"),
        ({"tun_flags": "0x1001", "type": "65534"}, "vpn"),
        ({"tun_flags": "0x1002", "brport__state": "3"}, "virtual"),
        ({"uevent": "DEVTYPE=bridge"}, "bridge"),
        ({"bonding__mode": "active-backup 1"}, "bond"),
        ({"uevent": "DEVTYPE=vlan"}, "vlan"),
        ({"type": "778"}, "vpn"),
        ({}, "virtual"),
    ],
)
def test_links_without_a_device_are_told_apart(more, medium):
    told = office().add("x0", **more).read(route("enp0s31f6"))
    assert by_name(told)["x0"].medium == medium


def test_a_modem_is_mobile():
    told = (
        Links()
        .add("wwan0", USB, type="65534", uevent="DEVTYPE=wwan", state="unknown", carrier="1")
        .read(route("wwan0"))
    )
    assert (told.default.value.medium, value_of(told.default.value.up)) == ("mobile", True)


def test_a_bridge_is_followed_to_the_card_that_is_up():
    links = office().add("eth1", PCI, state="down").add("vnet0", tun_flags="0x1002", brport__state="3")
    told = links.over("br0", "eth1", "vnet0", "enp0s31f6", uevent="DEVTYPE=bridge").read(route("br0"))
    assert told.default.value.interface == "enp0s31f6"
    assert told.default.note == "through the bridge br0"


def test_a_vlan_on_a_bond_is_followed_to_the_active_card():
    links = office().add("eth1", PCI, speed=2500)
    links.over("bond0", "enp0s31f6", "eth1", bonding__active_slave="eth1")
    told = links.over("bond0.7", "bond0", uevent="DEVTYPE=vlan").read(route("bond0.7"))
    assert (told.default.value.interface, value_of(told.default.value.speed)) == ("eth1", 2500.0)


def test_a_vpn_with_its_own_default_route_leaves_the_cable_as_the_default():
    links = office().add("tun0", type="65534", tun_flags="0x1001")
    told = links.read(route("tun0", 50), route("enp0s31f6", 100))
    assert (told.default.value.interface, told.default.note) == ("enp0s31f6", "through the vpn tun0")


def test_a_vpn_with_the_only_default_route_is_followed_by_the_route_to_its_server():
    links = office().add("tun0", type="65534", tun_flags="0x1001")
    told = links.read(route("tun0", 50), route("enp0s31f6", 0, "0A0B0C0D", "FFFFFFFF", "0007"))
    assert told.default.value.interface == "enp0s31f6"


def test_a_vpn_that_leads_nowhere_is_unknown_and_says_so():
    told = office().add("tun0", type="65534", tun_flags="0x1001").read(route("tun0", 50))
    assert isinstance(told.default, Unknown)
    assert "tun0" in told.default.reason


def test_links_below_each_other_in_a_circle_end():
    links = office().over("br0", "br1", uevent="DEVTYPE=bridge").over("br1", "br0", "br1", uevent="DEVTYPE=bridge")
    assert isinstance(links.read(route("br0")).default, Unknown)


def test_without_a_route_the_computer_is_offline():
    told = office().read(route("enp0s31f6", 0, "000200C0", "00FFFFFF"), route("enp0s31f6", flags="0203"))
    assert "offline" in told.default.reason
    assert told.default.remedy


def test_routes_that_cannot_be_read_do_not_make_the_computer_offline():
    told = network.read(CaptureHost(office().files, office().links))
    assert isinstance(told.default, Unknown)
    assert "can't be read" in told.default.reason


def test_a_container_without_a_route_says_nothing_of_the_computer():
    links = office()
    links.files["/.dockerenv"] = b""
    told = links.read()
    assert "a container" in told.default.reason
    assert "offline" not in told.default.reason


@pytest.mark.parametrize(
    ("driver", "medium"),
    [("ipheth", "mobile"), ("rndis_host", "mobile"), ("r8152", "ethernet"), ("cdc_ncm", "ethernet")],
)
def test_a_phone_on_usb_is_no_cable(driver, medium):
    links = Links().add("usb0", USB)
    links.links[f"{USB}/driver"] = f"/sys/bus/usb/drivers/{driver}"
    assert links.read(route("usb0")).default.value.medium == medium


def test_a_phone_on_bluetooth_is_no_cable():
    told = Links().add("bnep0", USB, uevent="DEVTYPE=bluetooth\n").read(route("bnep0"))
    assert told.default.value.medium == "mobile"


def test_ipv6_alone_carries_the_default_route_too():
    zeros = "0" * 32
    v6 = f"{zeros} 00 {zeros} 00 fe80{zeros[4:]} 00000400 00000001 00000000 00000003 enp0s31f6\n"
    reject = f"{zeros} 00 {zeros} 00 {zeros} ffffffff 00000001 00000000 00200200 lo\n"
    told = office().read(v6=reject + v6)
    assert (told.default.value.interface, told.default.source) == ("enp0s31f6", "/proc/net/ipv6_route")


def test_in_a_virtual_machine_the_link_says_nothing_of_the_computers_own():
    told = Links(b"flags\t\t: fpu hypervisor\n").add("ens3", PCI, speed=10000).read(route("ens3"))
    assert isinstance(told.default, Unknown)
    assert "virtual machine" in told.default.reason
    assert isinstance(by_name(told)["ens3"].speed, Unknown)
    assert by_name(told)["ens3"].default_route


def test_in_a_container_the_end_of_a_virtual_cable_is_not_the_computers_link():
    links = Links().add("eth0", speed=10000)
    links.files["/.dockerenv"] = b""
    told = links.read(route("eth0"))
    assert isinstance(told.default, Unknown)
    assert "container" in told.default.reason


def test_without_sysfs_everything_is_unknown():
    told = network.read(CaptureHost({}))
    assert isinstance(told.links, Unknown)
    assert isinstance(told.default, Unknown)


@given(st.text())
def test_any_table_of_routes_is_parsed(content):
    routes.parse_ipv4(content)
    routes.parse_ipv6(content)


@given(st.text(alphabet="0123456789abcdefFxeth \t\n-"))
def test_any_table_of_the_right_letters_is_parsed(content):
    routes.parse_ipv4("\n" + content)
    routes.parse_ipv6(content)


@given(st.binary(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_bytes_anywhere_make_it_raise(content):
    links = office().over("br0", "enp0s31f6", uevent="DEVTYPE=bridge").add("wlan0", WIFI)
    links.files = dict.fromkeys(links.files, content) | {"/proc/net/route": content}
    network.read(CaptureHost(links.files, links.links))
