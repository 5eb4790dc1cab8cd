import io
import tarfile
from pathlib import Path

import pytest

from benchmarks.claims import score_spkatt
from claimx.errors import InputError


def test_a_folder_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"expected the archive of SpkAtt-2023"):
        score_spkatt(tmp_path)


def test_an_archive_without_a_dev_part_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "other.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        member = tarfile.TarInfo("train/1.json")
        member.size = 2
        tar.addfile(member, io.BytesIO(b"{}"))
    with pytest.raises(InputError, match=r"no file in a folder 'dev/'"):
        score_spkatt(archive)
