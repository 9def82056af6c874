"""What a browser does not give: files, the network, threads."""

from page.rules.rule import Rule

SURROUNDINGS = [
    Rule(
        "FileNotFoundError",
        r"",
        "이 페이지의 파이썬은 컴퓨터에 있는 파일을 볼 수 없습니다. 데이터를 코드에 적거나 snippets.datasets에서 가져오세요.",
        "Python in this page does not see the files of your computer: write the data into the code, or take them from snippets.datasets.",
    ),
    Rule(
        "ConnectionError",
        r"could not be fetched",
        "이 모듈은 처음 쓸 때 받아 오는데, 지금은 받지 못했습니다. 인터넷 연결을 확인하고 다시 실행하세요.",
        "This module is fetched when it is first used, and it did not arrive: check the connection and run again.",
    ),
    Rule(
        "(OSError|EOFError)",
        r"I/O error|EOF when reading",
        "여기서는 실행 중에 글자를 입력받을 수 없습니다. input() 대신 값을 코드에 적어 주세요.",
        "Nothing can be typed in while a block runs here: write the value into the code in place of input().",
    ),
    Rule(
        "ValueError",
        r"I/O operation on closed file",
        "이미 닫은 파일은 더 쓸 수 없습니다. print()가 쓰는 sys.stdout도 그렇습니다. close()를 빼거나, with 블록 안에서 쓰세요.",
        "A file that is closed cannot be used any more, nor can sys.stdout, into which print() writes: take close() out, or stay inside the with block.",
    ),
    Rule(
        "(OSError|RuntimeError)",
        r"does not support processes|can't start new thread|stack switching not supported",
        "브라우저 안의 파이썬은 한 번에 한 가지 일만 합니다. 다른 프로그램이나 스레드는 시작할 수 없습니다.",
        "Python in a browser does one thing at a time: it cannot start another program or thread, or wait for one.",
    ),
]
