"""Cameras, sound devices, keyboards, mice and touchpads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskspec.detect.capture import CaptureHost
from deskspec.detect.formats import inputdevices
from deskspec.detect.linux import peripherals
from deskspec.model.machine import Peripheral
from deskspec.model.reading import Known, Unknown

HARDWARE = {"/proc/cpuinfo": b"flags\t\t: fpu\n", "/sys/class/dmi/id/sys_vendor": b"LENOVO\n"}
GUEST = {"/proc/cpuinfo": b"flags\t\t: fpu hypervisor\n"}
USB = "/sys/devices/pci0000:00/0000:00:14.0/usb1"
LETTERS = "402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe"

POWER_BUTTON = """I: Bus=0019 Vendor=0000 Product=0001 Version=0000
N: Name="Power Button"
P: Phys=LNXPWRBN/button/input0
S: Sysfs=/devices/LNXSYSTM:00/LNXPWRBN:00/input/input0
U: Uniq=
H: Handlers=kbd event0
B: PROP=0
B: EV=3
B: KEY=10000000000000 0
"""
VIDEO_BUS = POWER_BUTTON.replace("Power Button", "Video Bus").replace("LNXPWRBN/button", "LNXVIDEO/video")
AT_KEYBOARD = f"""I: Bus=0011 Vendor=0001 Product=0001 Version=ab41
N: Name="AT Translated Set 2 keyboard"
P: Phys=isa0060/serio0/input0
S: Sysfs=/devices/platform/i8042/serio0/input/input3
U: Uniq=
H: Handlers=sysrq kbd event3 leds
B: PROP=0
B: EV=120013
B: KEY={LETTERS}
B: MSC=10
B: LED=7
"""
TOUCHPAD = """I: Bus=0018 Vendor=04f3 Product=3022 Version=0100
N: Name="ELAN1200:00 04F3:3022 Touchpad"
P: Phys=i2c-ELAN1200:00
S: Sysfs=/devices/pci0000:00/0000:00:15.1/i2c-3/i2c-ELAN1200:00/0018:04F3:3022.0001/input/input9
U: Uniq=
H: Handlers=mouse1 event9
B: PROP=5
B: EV=1b
B: KEY=e520 10000 0 0 0 0
B: ABS=2e0800000000003
B: MSC=20
"""
TOUCHPAD_MOUSE = TOUCHPAD.replace("3022 Touchpad", "3022 Mouse").replace("PROP=5", "PROP=0").replace("EV=1b", "EV=17")
TOUCHPAD_MOUSE = TOUCHPAD_MOUSE.replace("KEY=e520 10000 0 0 0 0", "KEY=30000 0 0 0 0\nB: REL=3")
TRACKPOINT = """I: Bus=0011 Vendor=0002 Product=000a Version=0000
N: Name="TPPS/2 IBM TrackPoint"
P: Phys=synaptics-rmi4/input0
S: Sysfs=/devices/platform/i8042/serio1/serio2/input/input7
H: Handlers=mouse2 event7
B: PROP=21
B: EV=7
B: KEY=70000 0 0 0 0
B: REL=3
"""


def usb_input(name, port, interface=0, *, keys="", rel="", bus="0003", place="", uniq=""):
    return f"""I: Bus={bus} Vendor=046d Product=c077 Version=0111
N: Name="{name}"
P: Phys=usb-0000:00:14.0-{port}/input{interface}
S: Sysfs={place or f"/devices/pci0000:00/0000:00:14.0/usb1/1-{port}/1-{port}:1.0/input/input12"}
U: Uniq={uniq}
H: Handlers=mouse0 event12
B: PROP=0
B: EV={"17" if rel else "120013"}
B: KEY={keys}
B: REL={rel}
"""


MOUSE = usb_input("Logitech USB Optical Mouse", "1", keys="ff0000 0 0 0 0", rel="903")
KEYBOARD = usb_input("Dell KB216 Wired Keyboard", "2", keys="1000000000007 ff9f207ac14057ff " + LETTERS[-33:])


class Desk:
    """Collects devices; read() is what is found on the system that has them."""

    def __init__(self, *inputs, base=HARDWARE, chassis="3"):
        self.files = {**base, "/sys/class/dmi/id/chassis_type": chassis.encode(), "/sys/class/tty/": b""}
        self.links = {}
        if inputs:
            self.files["/proc/bus/input/devices"] = "\n".join(inputs).encode()
        self.cards = ""

    def video(self, node, name, port="6", interface="1.0", *, driver="uvcvideo", real="", **device):
        parent = f"{USB}/1-{port}/1-{port}:{interface}"
        place = real or f"{parent}/video4linux/video{node}"
        self.links[f"/sys/class/video4linux/video{node}"] = place
        self.files[f"{place}/name"] = name.encode()
        self.links[f"{place}/device"] = parent
        self.links[f"{parent}/driver"] = f"/sys/bus/usb/drivers/{driver}"
        self.files |= {f"{USB}/1-{port}/{file}": content.encode() for file, content in device.items()}
        return self

    def sound(self, number, name, *streams, usb=True):
        self.cards += f" {number} [Card           ]: USB-Audio - {name}\n                      {name} at usb-0000\n"
        self.files["/proc/asound/cards"] = self.cards.encode()
        for entry in (*streams, *(("usbid",) if usb else ())):
            self.files[f"/proc/asound/card{number}/{entry}"] = b""
        return self

    def told(self):
        return peripherals.read(CaptureHost(self.files, self.links))

    def found(self):
        told = self.told()
        assert isinstance(told, Known), told
        return [(thing.kind, thing.name, thing.built_in) for thing in told.value]


def test_a_laptop_has_a_keyboard_and_a_touchpad_of_its_own_and_no_mouse():
    desk = Desk(POWER_BUTTON, VIDEO_BUS, AT_KEYBOARD, TOUCHPAD, TOUCHPAD_MOUSE, TRACKPOINT, chassis="10")
    assert desk.found() == [
        ("keyboard", "AT Translated Set 2 keyboard", True),
        ("touchpad", "ELAN1200:00 04F3:3022 Touchpad", True),
    ]
    assert desk.told().bound == "exact"


def test_a_desktop_has_what_is_plugged_in():
    assert Desk(POWER_BUTTON, MOUSE, KEYBOARD).found() == [
        ("mouse", "Logitech USB Optical Mouse", False),
        ("keyboard", "Dell KB216 Wired Keyboard", False),
    ]


def test_a_power_button_alone_is_no_keyboard():
    assert Desk(POWER_BUTTON, VIDEO_BUS).found() == []


def test_a_gaming_mouse_with_a_keyboard_for_its_macros_is_a_mouse():
    mouse = usb_input("Razer DeathAdder Mouse", "3", keys="70000 0 0 0 0", rel="903")
    macros = usb_input("Razer DeathAdder Mouse Keyboard", "3", 1, keys=LETTERS)
    assert Desk(mouse, macros).found() == [("mouse", "Razer DeathAdder Mouse", False)]


def test_a_receiver_that_shows_both_hides_what_is_paired_with_it():
    both = [
        usb_input("Logitech USB Receiver", "4", keys=LETTERS),
        usb_input("Logitech USB Receiver Mouse", "4", 1, keys="ffff0000 0 0 0 0", rel="1943"),
    ]
    desk = Desk(*both)
    assert desk.found() == []
    assert (desk.told().bound, "receiver" in desk.told().note) == ("at_least", True)


def test_devices_paired_with_a_receiver_that_is_understood_are_named_each():
    paired = [
        usb_input("Logitech MX Keys", "4", "2:1", keys=LETTERS),
        usb_input("Logitech MX Master 3", "4", "2:2", keys="ffff0000 0 0 0 0", rel="1943"),
    ]
    assert [kind for kind, *_ in Desk(*paired).found()] == ["keyboard", "mouse"]


def test_a_security_key_is_no_keyboard_and_neither_is_what_a_program_makes_up():
    key = usb_input("Yubico YubiKey OTP+FIDO+CCID", "5", keys=LETTERS)
    made_up = usb_input("ydotoold virtual device", "6", keys=LETTERS, place="/devices/virtual/input/input40")
    assert Desk(key, made_up).found() == []


def test_bluetooth_devices_lose_the_names_that_people_give_them():
    place = "/devices/virtual/misc/uhid/0005:05AC:0269.0004/input/input31"
    mouse = usb_input("Anna’s Magic Mouse", "x", keys="30000 0 0 0 0", rel="903", bus="0005", place=place, uniq="aa:bb")
    buds = usb_input("Anna’s AirPods Pro (AVRCP)", "y", keys="2fc800 145200000000 0", bus="0005", place=place)
    desk = Desk(POWER_BUTTON, mouse, buds)
    assert desk.found() == [("headset", "Bluetooth headset", False), ("mouse", "Bluetooth mouse", False)]
    assert "Anna" not in repr(desk.told())
    assert "aa:bb" not in repr(desk.told())


def test_a_webcam_with_picture_metadata_and_infrared_nodes_is_one():
    desk = Desk()
    desk.video(0, "Integrated Camera: Integrated C", removable="fixed").video(1, "Integrated Camera: Integrated C")
    desk.video(2, "Integrated Camera: Integrated I", interface="1.2").video(
        3, "Integrated Camera: Integrated I", interface="1.2"
    )
    assert desk.found() == [("webcam", "Integrated Camera", True)]


def test_two_cameras_on_two_ports_are_two():
    desk = Desk().video(0, "Integrated Camera: Inte", removable="fixed").video(10, "HD Pro Webcam C920", "3")
    desk.video(2, "HD Pro Webcam C920", "3.2", removable="removable")
    assert [name for _, name, _ in desk.found()] == [
        "Integrated Camera",
        "HD Pro Webcam C920",
        "HD Pro Webcam C920",
    ]


def test_a_webcam_may_begin_with_the_letters_of_a_program():
    desk = Desk().video(0, "OBSBOT Tiny 4K: OBSBOT Tiny 4K").video(1, "obs cam", real="/sys/devices/virtual/video1")
    assert desk.found() == [("webcam", "OBSBOT Tiny 4K", False)]


@pytest.mark.parametrize(
    ("files", "bound"),
    [
        ({"class": b"0x048000\n", "vendor": b"0x8086\n"}, "at_least"),
        ({"class": b"0x048000\n", "vendor": b"0x1131\n"}, "exact"),
        ({"class": b"0x040300\n", "vendor": b"0x8086\n"}, "exact"),
    ],
)
def test_a_camera_on_an_image_processor_without_a_driver_is_not_missing(files, bound):
    desk = Desk(AT_KEYBOARD)
    desk.files |= {f"/sys/bus/pci/devices/0000:00:05.0/{file}": content for file, content in files.items()}
    assert desk.told().bound == bound
    assert desk.video(0, "HD Pro Webcam C920").told().bound == "exact"


def test_a_chips_own_video_devices_may_be_cameras():
    desk = Desk(AT_KEYBOARD).video(0, "msm_vfe0_rdi0", real="/sys/devices/platform/soc@0/camss/video4linux/video0")
    assert desk.told().bound == "at_least"


def test_many_nodes_of_an_image_processor_are_one_built_in_camera():
    desk = Desk()
    for node in range(32):
        place = f"/sys/devices/pci0000:00/0000:00:05.0/intel-ipu6-isys/video4linux/video{node}"
        desk.video(node, f"Intel IPU6 ISYS Capture {node}", real=place)
    assert desk.found() == [("webcam", "built-in camera (Intel IPU)", True)]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("Game Capture HD60 S: Game Captu", {}),
        ("Cam Link 4K: Cam Link 4K", {}),
        ("USB Video: USB Video", {"idVendor": "534d"}),
        ("EM2860 grabber", {"driver": "em28xx"}),
        ("OBS Virtual Camera", {"real": "/sys/devices/virtual/video4linux/video0"}),
        ("bcm2835-codec-decode", {"real": "/sys/devices/platform/bcm2835-codec/video4linux/video0"}),
    ],
)
def test_capture_devices_and_programs_are_no_webcams(name, more):
    assert Desk().video(0, name, **more).found() == []


def test_a_system_without_any_video_device_has_no_webcam_for_sure():
    told = Desk(MOUSE).told()
    assert told.bound == "exact"
    assert not any(thing.kind == "webcam" for thing in told.value)


def test_a_usb_headset_is_one_by_name_and_by_both_directions():
    desk = Desk().sound(0, "HDA Intel PCH", "pcm0p", "pcm0c", usb=False)
    desk.sound(1, "Logitech USB Headset", "pcm0p", "pcm0c").sound(2, "Jabra Evolve2 65", "pcm0p", "pcm0c")
    assert desk.found() == [
        ("headset", "Logitech USB Headset", False),
        ("headset", "Jabra Evolve2 65", False),
    ]


@pytest.mark.parametrize(
    ("name", "streams", "kinds"),
    [
        ("HD Pro Webcam C920", ("pcm0c",), ["microphone"]),
        ("Yeti Stereo Microphone", ("pcm0p", "pcm0c"), ["microphone"]),
        ("Jabra Speak 510 USB", ("pcm0p", "pcm0c"), ["speaker", "microphone"]),
        ("Creative Pebble V3", ("pcm0p",), ["speaker"]),
        ("ThinkPad Thunderbolt 4 Dock USB Audio", ("pcm0p", "pcm0c"), []),
        ("USB Audio Device", ("pcm0p", "pcm0c"), []),
    ],
)
def test_other_sound_devices_are_what_they_say_and_no_headsets(name, streams, kinds):
    assert [kind for kind, *_ in Desk().sound(1, name, *streams).found()] == kinds


def test_the_microphones_in_a_laptops_lid_are_found():
    desk = Desk().sound(0, "sof-hda-dsp", "pcm0p", usb=False)
    desk.files["/proc/asound/pcm"] = b"00-00: HDA Analog (*) :  : playback 1\n00-06: DMIC (*) :  : capture 1\n"
    assert desk.found() == [("microphone", "built-in microphones", True)]


def test_a_virtual_machine_knows_nothing_of_the_desk():
    told = Desk(AT_KEYBOARD, MOUSE, base=GUEST).sound(0, "QEMU USB Headset", "pcm0p", "pcm0c").told()
    assert isinstance(told, Unknown)
    assert "virtual machine" in told.reason
    assert told.remedy


def test_a_camera_passed_to_a_virtual_machine_is_known_and_the_rest_may_be_there():
    told = Desk(AT_KEYBOARD, base=GUEST).video(0, "HD Pro Webcam C920: HD").told()
    assert told.value == (Peripheral("webcam", "HD Pro Webcam C920"),)
    assert told.bound == "at_least"


def test_a_container_that_sees_nothing_says_so():
    told = Desk(base={**HARDWARE, "/.dockerenv": b""}).told()
    assert isinstance(told, Unknown)


def test_without_proc_and_sys_it_is_unknown():
    assert isinstance(peripherals.read(CaptureHost({})), Unknown)


def test_without_the_list_of_input_devices_nothing_is_said_to_be_missing():
    told = Desk().video(0, "HD Pro Webcam C920").told()
    assert (told.bound, told.note) == ("at_least", "keyboards and mice can't be read here")


def test_a_32_bit_kernels_bitmaps_are_read_by_their_shorter_words():
    keyboard = AT_KEYBOARD.replace(LETTERS, "4 2000000 3803078 f800d001 feffffdf ffefffff ffffffff fffffffe")
    (device,) = inputdevices.parse(keyboard)
    assert device.types_text
    assert not device.is_mouse


@given(st.text())
@settings(max_examples=100, deadline=None)
def test_any_list_of_input_devices_is_parsed(content):
    for device in inputdevices.parse(content):
        assert device.types_text in (True, False)


@given(st.text(alphabet='INPSUHB: =0123456789abcdef-"\n'))
@settings(max_examples=100, deadline=None)
def test_any_list_of_the_right_letters_is_parsed(content):
    for device in inputdevices.parse("N: Name=\n" + content):
        assert {device.is_mouse, device.is_touchpad} <= {True, False}


@given(st.binary(max_size=80))
@settings(max_examples=60, deadline=None)
def test_no_bytes_anywhere_make_it_raise(content):
    desk = Desk(AT_KEYBOARD).video(0, "x").sound(1, "y", "pcm0p")
    desk.files = dict.fromkeys(desk.files, content) | HARDWARE
    desk.told()
