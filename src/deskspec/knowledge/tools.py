"""The tools that checklists speak of, and where each system keeps them: one list for detection and metrics.

A tool's metric is `software.<id>`. Programs that live in a browser (Meet, Jira, Asana, Databricks) and
libraries of a Python environment (PyTorch, pandas) can't be seen from outside and are not listed.
"""

from __future__ import annotations

from typing import NamedTuple

from deskspec.wording import mark


class Tool(NamedTuple):
    """One tool, or with `any_of` a need that any of several tools meets.

    commands  -- names on the PATH, the same on every system
    places    -- further files or folders that only this tool has, POSIX paths, "~" for the home folder
    opt       -- how its folder's name begins, in lower case, in /opt and among JetBrains Toolbox's apps
    flatpaks  -- application ids on Flathub
    sockets   -- local sockets on which its service listens; "{run}" stands for each /run/user/…
    mac_apps  -- names of its bundle in /Applications
    windows   -- how its name begins in Windows' list of installed programs
    any_of    -- ids of the tools of which one suffices
    """

    id: str
    title: str
    commands: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    opt: tuple[str, ...] = ()
    flatpaks: tuple[str, ...] = ()
    sockets: tuple[str, ...] = ()
    mac_apps: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    any_of: tuple[str, ...] = ()


_DOCKER = ("/var/run/docker.sock", "~/.docker/desktop/docker.sock", "{run}/docker.sock")
_SDKMAN = "~/.sdkman/candidates"

TOOLS: tuple[Tool, ...] = (
    # --- code and containers
    Tool("git", "Git", ("git",), windows=("Git",)),
    Tool(
        "docker", "Docker", ("docker",), ("~/.docker/bin/docker",), ("docker-desktop",), sockets=_DOCKER,
        mac_apps=("Docker",), windows=("Docker Desktop",),
    ),
    Tool("podman", "Podman", ("podman",), flatpaks=("io.podman_desktop.PodmanDesktop",), windows=("Podman",)),
    Tool("kubectl", "kubectl", ("kubectl", "microk8s.kubectl", "k3s")),
    Tool("minikube", "minikube", ("minikube",), windows=("Kubernetes - Minikube",)),
    Tool("kind", "kind", ("kind",), ("~/go/bin/kind",)),
    Tool("k3d", "k3d", ("k3d",)),
    Tool("microk8s", "MicroK8s", ("microk8s",)),
    Tool("kubernetes", mark("Kubernetes (minikube, kind or k3d)"), any_of=("minikube", "kind", "k3d", "microk8s")),
    Tool("helm", "Helm", ("helm",)),
    Tool("terraform", "Terraform", ("terraform", "tofu")),
    # --- hypervisors
    Tool(
        "virtualbox", "VirtualBox", ("VBoxManage", "virtualbox"), mac_apps=("VirtualBox",),
        windows=("Oracle VM VirtualBox", "Oracle VirtualBox"),
    ),
    Tool(
        "vmware", "VMware", ("vmware", "vmplayer"), mac_apps=("VMware Fusion",),
        windows=("VMware Workstation",),
    ),
    Tool("virtmanager", "virt-manager", ("virt-manager",), flatpaks=("org.virt_manager.virt-manager",)),
    Tool("boxes", "GNOME Boxes", ("gnome-boxes",), flatpaks=("org.gnome.Boxes",)),
    Tool(
        "qemu", "QEMU", ("qemu-system-x86_64", "qemu-system-aarch64", "qemu-kvm"), ("/usr/libexec/qemu-kvm",),
    ),
    Tool("hypervisor", mark("a hypervisor"), any_of=("virtualbox", "vmware", "virtmanager", "boxes", "qemu")),
    # --- editors
    Tool(
        "vscode", "VS Code", ("code", "codium", "code-insiders", "code-oss"),
        flatpaks=("com.visualstudio.code", "com.vscodium.codium"),
        mac_apps=("Visual Studio Code", "VSCodium"), windows=("Microsoft Visual Studio Code", "VSCodium"),
    ),
    Tool(
        "pycharm", "PyCharm", ("pycharm", "pycharm.sh", "pycharm-community", "pycharm-professional"),
        opt=("pycharm",),
        flatpaks=(
            "com.jetbrains.PyCharm-Community", "com.jetbrains.PyCharm-Professional", "com.jetbrains.PyCharm",
        ),
        mac_apps=("PyCharm", "PyCharm CE"), windows=("PyCharm",),
    ),
    Tool(
        "intellij", "IntelliJ IDEA", ("idea", "idea.sh", "intellij-idea-community", "intellij-idea-ultimate"),
        opt=("idea-", "intellij"),
        flatpaks=("com.jetbrains.IntelliJ-IDEA-Community", "com.jetbrains.IntelliJ-IDEA-Ultimate"),
        mac_apps=("IntelliJ IDEA", "IntelliJ IDEA CE"), windows=("IntelliJ IDEA",),
    ),
    Tool("ide", mark("VS Code, PyCharm or IntelliJ IDEA"), any_of=("vscode", "pycharm", "intellij")),
    # --- languages
    Tool("python", "Python", ("python3", "python"), windows=("Python 3",)),
    Tool("uv", "uv", ("uv",), ("~/.cargo/bin/uv",)),
    Tool(
        "conda", "conda", ("conda", "mamba", "micromamba"),
        ("~/miniconda3", "~/anaconda3", "~/miniforge3", "~/mambaforge", "/opt/conda", "/opt/miniconda3"),
        windows=("Miniconda", "Anaconda", "Miniforge"),
    ),
    Tool("jupyter", "Jupyter", ("jupyter", "jupyter-lab", "jupyter-notebook"), opt=("jupyterlab",)),
    Tool("r", "R", ("R", "Rscript"), windows=("R for Windows",)),
    Tool(
        "node", "Node.js", ("node", "nodejs"), ("~/.nvm/versions/node", "~/.volta/bin/node"),
        windows=("Node.js",),
    ),
    Tool("java", "Java (JDK)", ("javac",), (f"{_SDKMAN}/java/current/bin/javac",)),
    Tool("maven", "Maven", ("mvn",), (f"{_SDKMAN}/maven/current/bin/mvn",)),
    Tool("gradle", "Gradle", ("gradle",), (f"{_SDKMAN}/gradle/current/bin/gradle",)),
    # --- data and services
    Tool("postgresql", "PostgreSQL", ("psql",), ("/usr/lib/postgresql",), windows=("PostgreSQL",)),
    Tool("mongodb", "MongoDB", ("mongosh", "mongod", "mongo"), windows=("MongoDB",)),
    Tool("cassandra", "Cassandra", ("cassandra", "cqlsh"), opt=("cassandra", "apache-cassandra")),
    Tool("nosql", mark("a NoSQL store (MongoDB or Cassandra)"), any_of=("mongodb", "cassandra")),
    Tool("kafka", "Kafka", ("kafka-topics", "kafka-topics.sh"), opt=("kafka",)),
    Tool("spark", "Spark", ("spark-submit", "pyspark"), opt=("spark",)),
    Tool("airflow", "Airflow", ("airflow",)),
    Tool("mlflow", "MLflow", ("mlflow",)),
    Tool("jenkins", "Jenkins", ("jenkins",), ("/usr/share/jenkins", "/usr/share/java/jenkins.war")),
    Tool("prometheus", "Prometheus", ("prometheus",)),
    Tool("grafana", "Grafana", ("grafana", "grafana-server"), ("/usr/share/grafana",)),
    Tool("tableau", "Tableau", mac_apps=("Tableau Desktop",), windows=("Tableau",)),
    # --- GPU and cloud
    Tool(
        "cuda", "CUDA toolkit", ("nvcc",), ("/usr/local/cuda/bin/nvcc", "/opt/cuda/bin/nvcc"),
        windows=("NVIDIA CUDA",),
    ),
    Tool("awscli", "AWS CLI", ("aws",), windows=("AWS Command Line",)),
    Tool("azurecli", "Azure CLI", ("az",), windows=("Microsoft Azure CLI",)),
    Tool(
        "gcloud", "Google Cloud CLI", ("gcloud",), ("~/google-cloud-sdk/bin/gcloud",),
        windows=("Google Cloud SDK",),
    ),
    # --- meetings
    Tool(
        "slack", "Slack", ("slack",), flatpaks=("com.slack.Slack",), mac_apps=("Slack",), windows=("Slack",),
    ),
    Tool(
        "teams", "Microsoft Teams", ("teams", "teams-for-linux"),
        flatpaks=("com.github.IsmaelMartinez.teams_for_linux", "com.microsoft.Teams"),
        mac_apps=("Microsoft Teams",), windows=("Microsoft Teams", "Teams"),
    ),
    Tool(
        "zoom", "Zoom", ("zoom",), opt=("zoom",), flatpaks=("us.zoom.Zoom",), mac_apps=("zoom.us",),
        windows=("Zoom",),
    ),
    Tool("meetings", mark("Slack, Teams or Zoom"), any_of=("slack", "teams", "zoom")),
)  # fmt: skip
