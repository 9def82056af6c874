"""Values that cannot be computed with, or held."""

from page.rules.rule import Rule

NUMBERS = [
    Rule(
        "ZeroDivisionError",
        r"",
        "0으로 나누었습니다. 나누는 수가 왜 0인지 바로 윗줄에서 print로 찍어 보세요. 샘플의 수라면 m = X.shape[1]입니다.",
        "This divides by 0: print the divisor on the line above to see why it is 0. The number of examples is m = X.shape[1].",
    ),
    Rule(
        "OverflowError",
        r"out of bounds for u?int|too large to convert to C",
        "정수 하나에 담기에는 너무 큽니다. 이 페이지의 NumPy 정수는 32비트라서 2,147,483,647까지입니다. dtype=np.int64를 주거나, 3e9처럼 실수로 쓰세요.",
        "This is too large for the integers of an array; in this page they have 32 bits and end at 2,147,483,647. Say dtype=np.int64, or write a float, as in 3e9.",
    ),
    Rule(
        "OverflowError",
        r"too large (?:for a|to convert to) float|math range error|Result too large",
        "결과가 float에 담기에는 너무 큽니다(약 1.8e308까지). 지수를 먼저 줄이세요. np.exp라면 에러 대신 inf를 냅니다.",
        "The result is too large for a float, which ends near 1.8e308: make the exponent smaller first. np.exp would give inf and no error.",
    ),
    Rule(
        "ValueError",
        r"Exceeds the limit \((\d+) digits\)",
        "파이썬은 {0}자리까지만 정수를 글자로 보여 줍니다. 크기만 궁금하면 x.bit_length()나 math.log10(x)를, 끝자리가 궁금하면 x % 1000을 찍어 보세요.",
        "Python writes out integers of up to {0} digits: print x.bit_length() or math.log10(x) for the size, or x % 1000 for the last digits.",
    ),
    Rule(
        "ValueError",
        r"math domain error|expected a (?:positive|nonnegative) input",
        "이 함수가 받지 않는 수입니다. 로그는 0보다 큰 수, 제곱근은 0 이상인 수에서만 구할 수 있습니다. 함수에 넣은 값을 찍어 보세요.",
        "This function is not defined there: a logarithm needs a number above 0, a square root one from 0 up. Print what goes in.",
    ),
    Rule(
        "ValueError",
        r"Integers to negative integer powers",
        "정수 배열의 거듭제곱은 정수여야 해서 음수 지수를 받지 않습니다. 1 / k라고 쓰거나 .astype(float)으로 바꾸세요.",
        "A power of an integer array must be an integer, so no exponent below 0: write 1 / k, or use .astype(float).",
    ),
    Rule(
        "ValueError",
        r"read-only",
        "이 배열은 읽기만 할 수 있게 잠겨 있습니다. .copy()로 복사본을 만들어 거기에 쓰세요.",
        "This array is locked against writing: make a .copy() and write into that.",
    ),
    Rule(
        "ValueError",
        r"could not convert string to float: (.+)|invalid literal for int\(\) with base 10: (.+)",
        "글자 {0}{1}: 수로 바꿀 수 없습니다. 숫자와 소수점만 남기고, 소수라면 int 대신 float을 쓰세요.",
        "The text {0}{1} is no number: leave digits and a point only, and use float, not int, where there is a point.",
    ),
    Rule(
        "(UFuncTypeError|_UFuncOutputCastingError)",
        r"from dtype\('(\w+)'\) to dtype\('(u?int\w+)'\)",
        "정수 배열({1})에는 소수({0})를 담을 수 없습니다. 처음에 dtype=float으로 만들거나 .astype(float)을 쓰세요.",
        "An integer array ({1}) cannot hold fractions ({0}): make it with dtype=float, or use .astype(float).",
    ),
    Rule(
        "(UFuncTypeError|_UFuncNoLoopError|TypeError)",
        r"^ufunc '(\w+)' (?:did not contain a loop|not supported)",
        "수가 아닌 것은 계산할 수 없습니다({0}). 배열의 dtype을 찍어 보고, 글자라면 .astype(float)으로 바꾸세요.",
        "Only numbers can be computed with ({0}): print the dtype of the array, and convert text with .astype(float).",
    ),
    Rule(
        "(_Array)?MemoryError",
        r"",
        "브라우저가 내줄 수 있는 것보다 큰 배열입니다. shape를 줄여 보세요.",
        "The array is larger than a browser can hold: make its shape smaller.",
    ),
    Rule(
        # What a 32-bit NumPy says before it even asks for the memory.
        "ValueError",
        r"[Aa]rray is too big|Maximum allowed dimension exceeded",
        "브라우저가 내줄 수 있는 것보다 큰 배열입니다. shape를 줄여 보세요. 컴퓨터에서 실행하는 파이썬이라면 MemoryError를 냅니다.",
        "The array is larger than a browser can hold: make its shape smaller. Python on a computer gives a MemoryError here.",
    ),
]
