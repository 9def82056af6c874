"""What is said about an error, in both languages: the first rule that fits speaks.

The patterns look at the message and at the line of code that it is about; what their
groups hold fills {0}, {1}, …. {at} is the number of the line, {meant} the name or the
sign that was probably meant; a rule that has it speaks only if there is one. No Korean
particle stands after what is filled in.
"""

from typing import NamedTuple


class Rule(NamedTuple):
    """The error's name, message and line, as patterns; the sentence."""

    kind: str
    message: str
    ko: str
    en: str
    line: str = ""


MISMATCH = r"^(\w+) has shape (\(.*?\)), expected (\(.*?\))"
SHAPES = [
    Rule(
        "ValueError",
        r"^f\(x\) has shape (\(.*?\)), expected \(\)",
        "기울기를 구하려면 비용이 수 하나여야 하는데, shape가 {0}인 배열이 나왔습니다. np.sum이나 np.mean으로 하나로 모으고(keepdims는 빼고), 원소가 하나뿐이면 .item()으로 꺼내세요.",
        "A gradient is that of one number, and here the cost is an array of the shape {0}: gather it with np.sum or np.mean, without keepdims, and take a single element out with .item().",
    ),
    Rule(
        "ValueError",
        MISMATCH + ": the shape of (\\w+)",
        "견주려는 두 배열의 shape가 다릅니다. {3}의 shape는 {2}, {0}의 shape는 {1}입니다. 기울기는 미분한 변수와 shape가 같으니, 둘 가운데 그렇지 않은 쪽을 고치세요.",
        "Two arrays that are compared have one shape, and {3} has {2}, {0} has {1}. A gradient has the shape of what it is taken for: mend the one that does not.",
    ),
    Rule(
        "ValueError",
        MISMATCH + ": element by element with (\\w+)",
        "원소끼리 짝을 지으려면 shape가 같아야 하는데, {3}의 shape는 {2}, {0}의 shape는 {1}입니다. 둘 가운데 뜻한 shape가 아닌 쪽을 reshape나 .T로 고치세요.",
        "Taken element by element, both need one shape, and {3} has {2}, {0} has {1}: mend the one that is not as you meant it, by reshape or .T.",
    ),
    Rule(
        "ValueError",
        MISMATCH + ": two vectors of one shape",
        "내적할 두 벡터의 shape가 다릅니다. 하나는 {2}, {0}의 shape는 {1}입니다. 원소의 수와 축의 수를 맞추세요.",
        "The two vectors differ: one has the shape {2}, and {0} has {1}. Give both as many elements, and as many axes.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) has shape (\(.*?\)), expected .*: it is empty",
        "{0}: shape가 {1}인 빈 배열입니다. 한쪽 크기가 0이니, 자를 때 쓴 범위를 살펴보세요.",
        "{0} is empty, its shape is {1}: look at the range that it was cut with.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) has shape (\(.*?\)), expected \(\)",
        "{0}: 수 하나여야 하는데 shape가 {1}인 배열입니다. 원소가 하나뿐이면 .item()으로 꺼내고, 여럿이면 np.sum이나 np.mean으로 하나로 모으세요.",
        "{0} should be one number and is an array of the shape {1}: take a single element out with .item(), gather several with np.sum or np.mean.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) has shape (\(\d+,\)), expected (\(.*?\))",
        "{0}: 행도 열도 아닌 랭크 1 배열 {1}입니다. {2} shape로 reshape하세요.",
        "{0} is a rank-1 array {1}, neither row nor column: reshape it to {2}.",
    ),
    Rule(
        "ValueError",
        MISMATCH + r": transpose it with (\w+)\.T",
        "{0}의 shape가 {1}인데 {2} shape가 올 자리입니다. 행과 열이 바뀌었으니 {3}.T로 돌려 놓으세요.",
        "{0} has the shape {1} where {2} is expected: rows and columns are swapped, and {3}.T turns them.",
    ),
    Rule(
        "ValueError",
        MISMATCH + ": (?:one example a column|Y\\b|A\\b|\\w* is \\(n_y, m\\))",
        "{0}의 shape가 {1}인데 {2} shape가 올 자리입니다. 열 하나가 샘플 하나입니다. 크기는 먼저 온 배열이 정하니, 그쪽도 함께 살펴보세요.",
        "{0} has the shape {1} where {2} is expected: one example is one column. The array that comes first sets the sizes, so look at that one too.",
    ),
    Rule(
        "ValueError",
        MISMATCH,
        "{0}의 shape가 {1}인데 {2} shape가 올 자리입니다. 행과 열이 바뀌지 않았나요? 크기는 먼저 온 배열이 정하니, 그쪽도 함께 살펴보세요.",
        "{0} has the shape {1} where {2} is expected: are rows and columns swapped? The array that comes first sets the sizes, so look at that one too.",
    ),
    Rule(
        "ValueError",
        r"operands could not be broadcast together with .*?shapes? (.+\))",
        "브로드캐스팅할 수 없는 shape입니다: {0}. 오른쪽 끝부터 맞춰 볼 때 두 크기가 같거나 한쪽이 1이어야 합니다.",
        "The shapes {0} cannot be broadcast: aligned at the right, two sizes must be equal or one of them 1.",
    ),
    Rule(
        "ValueError",
        r"non-broadcastable output operand with shape (\(.*?\)) doesn't match the broadcast shape (\(.*?\))",
        "+=나 -=는 왼쪽 배열 안에 답을 적는데, 답의 shape {1} 그대로는 왼쪽의 {0}에 들어가지 않습니다. np.sum에 axis와 keepdims=True를 빠뜨렸는지 살펴보세요.",
        "+= and -= write into the array on the left, and a result of the shape {1} does not fit into its {0}: is there a sum with axis and keepdims=True missing on the right?",
    ),
    Rule(
        "ValueError",
        r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))",
        "shape가 {0}인 배열은 shape가 {1}인 자리에 들어가지 않습니다. 오른쪽의 shape를 바꾸거나 왼쪽의 자리를 다시 고르세요.",
        "An array of the shape {0} does not fit into a place of the shape {1}: change the shape on the right, or the place on the left.",
    ),
    Rule(
        "ValueError",
        r"setting an array element with a sequence\.$",
        "원소 하나의 자리에 배열을 통째로 넣을 수는 없습니다. 배열에서 수 하나를 고르거나, 자리를 w[:]나 w[0, :]처럼 넓히세요.",
        "An array does not fit into the place of one element: pick one number of it, or widen the place to w[:] or w[0, :].",
    ),
    Rule(
        "ValueError",
        r"matmul: Input operand \d does not have enough dimensions",
        "@의 양쪽은 배열이어야 합니다. 수 하나를 곱할 때는 *를 쓰세요.",
        "@ takes an array on both sides: multiply by one number with *.",
    ),
    Rule(
        "ValueError",
        r"matmul: .*size (\d+) is different from (\d+)",
        "행렬 곱 @에서는 왼쪽의 마지막 크기와 오른쪽의 첫 크기가 같아야 하는데, 왼쪽은 {1}, 오른쪽은 {0}입니다. 한쪽에 .T가 필요한지 살펴보세요.",
        "@ needs the last size on the left ({1}) to equal the first on the right ({0}): does one side want .T?",
    ),
    Rule(
        "ValueError",
        r"shapes (\(.*?\)) and (\(.*?\)) not aligned",
        "np.dot에서는 안쪽 크기가 같아야 하는데, 두 shape가 {0}, {1}입니다. 한쪽에 .T가 필요한지 살펴보세요.",
        "np.dot needs the inner sizes to be equal, and the shapes are {0} and {1}: does one side want .T?",
    ),
    Rule(
        "ValueError",
        r"cannot reshape array of size (\d+) into shape (\(.*?\))",
        "원소 {0}개를 {1} shape에 담을 수 없습니다. 크기를 모두 곱한 값이 원소 개수와 같아야 합니다.",
        "{0} elements do not fit the shape {1}: the product of its sizes must be their number.",
    ),
    Rule(
        "ValueError",
        r"Unable to avoid creating a copy",
        "이 shape는 뷰로 만들 수 없어, 복사하지 말라는 copy=False대로 멈추었습니다. 복사해도 괜찮으면 copy=False를 빼세요.",
        "No view has this shape, so copy=False stops here: leave copy=False out if a copy will do.",
    ),
    Rule(
        "ValueError",
        r"can only specify one unknown dimension",
        "-1은 “남은 만큼”이라는 뜻이라 한 번만 쓸 수 있습니다. 나머지 크기는 수로 적으세요.",
        "-1 stands for what is left and can be written once: give the other sizes as numbers.",
    ),
    Rule(
        "ValueError",
        r"input array dimensions except for the concatenation axis must match|input arrays must have the same shape",
        "이어 붙일 배열들은 붙이는 축 말고는 크기가 모두 같아야 합니다. axis를 바꾸거나 한쪽을 reshape하세요.",
        "Arrays are joined along one axis and must agree in all the others: choose another axis, or reshape one of them.",
    ),
    Rule(
        "ValueError",
        r"inhomogeneous shape|is ragged",
        "안쪽 리스트의 길이가 서로 다릅니다. 배열이 되려면 모두 같아야 합니다.",
        "The inner lists have different lengths; in an array all are of one length.",
    ),
    Rule(
        "ValueError",
        r"truth value of an array with more than one element",
        "배열에서는 참·거짓이 원소마다 따로 나옵니다. np.all이나 np.any를 써서 하나로 만드세요. 원소마다 고르려면 np.where를 씁니다.",
        "Each element is true or false by itself: gather them with np.all or np.any, or choose for each with np.where.",
    ),
    Rule(
        "ValueError",
        r"either both or neither of x and y should be given",
        "np.where에는 조건만 주거나, 참일 때와 거짓일 때의 값까지 모두 주어야 합니다: np.where(v > 0, p, q).",
        "np.where takes the condition alone, or the value for true and the value for false as well: np.where(v > 0, p, q).",
    ),
    Rule(
        "AxisError",
        r"axis (-?\d+) is out of bounds for array of dimension (\d+)",
        "축이 {1}개인 배열에는 {0}번 축(axis={0})이 없습니다. 축은 0부터 셉니다. 랭크 1 배열이라면 reshape가 필요합니다.",
        "An array with {1} axes has no axis={0}; axes count from 0, and a rank-1 array may want a reshape.",
    ),
]

ONE_NUMBER = [
    Rule(
        "TypeError",
        r"only (?:0-dimensional|length-1|size-1) arrays can be converted",
        "math.{0} 함수는 수 하나만 받습니다. 배열에는 np.{0} 함수를 쓰세요.",
        "math.{0} takes one number: for an array there is np.{0}.",
        line=r"\bmath\.(\w+)",
    ),
    Rule(
        "TypeError",
        r"only (?:0-dimensional|length-1|size-1) arrays can be converted|unsupported format string passed to numpy\.ndarray",
        "수 하나가 올 자리에 배열이 왔습니다. 비용이라면 np.sum이나 np.mean으로 하나로 모으고(keepdims는 빼고), 원소가 하나뿐이면 .item()으로 꺼내세요.",
        "There is an array where one number is needed. If it is a cost, gather it with np.sum or np.mean, without keepdims; take a single element out with .item().",
    ),
    Rule(
        "ValueError",
        r"can only convert an array of size 1 to a Python scalar",
        ".item()은 원소가 하나인 배열에만 씁니다. 여럿이면 np.sum이나 np.mean으로 하나로 모으거나 번호로 하나를 고르세요.",
        ".item() is for an array of one element: gather several with np.sum or np.mean, or pick one by its indices.",
    ),
    Rule(
        "TypeError",
        r"ndarray doesn't define __round__",
        "round는 수 하나를 반올림합니다. 배열에는 np.round를 쓰세요.",
        "round takes one number: for an array there is np.round.",
    ),
]

VALUES = [
    Rule(
        "ValueError",
        r"^(A|A2|Y_hat|y_hat) holds (nan|-?inf)",
        "{0}에 {1} 값이 있습니다. 확률이 0이나 1에 붙으면 로그가 inf나 nan이 됩니다. 비용은 확률 대신 로짓 Z에서 구하는 cross_entropy_from_logits(Z, Y)로 계산하고, 학습률도 줄여 보세요.",
        "{0} holds {1}. Where a probability reaches 0 or 1, its logarithm is inf or nan: take the cost from the logits, cross_entropy_from_logits(Z, Y), and try a smaller learning rate.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) holds (nan|-?inf)",
        "{0}에 {1} 값이 있습니다. 위에서부터 np.isfinite로 처음 생긴 곳을 찾아보세요. 학습하다 생겼다면 학습률을 줄이는 것이 먼저입니다.",
        "{0} holds {1}: find where it first arose with np.isfinite, from the top down; if it came while training, first try a smaller learning rate.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) holds (\S+), expected 0 to 1",
        "{0}에 {1} 값이 있는데, 여기에는 0과 1 사이의 확률이 와야 합니다. 시그모이드를 거치지 않은 점수 Z를 넣지 않았는지 살펴보세요.",
        "{0} holds {1}, and probabilities between 0 and 1 are expected: is it Z, from before the sigmoid?",
    ),
    Rule(
        "ValueError",
        r"^(\w+) holds (\S+), expected real numbers",
        "{0}에 수가 아닌 것({1})이 들어 있습니다. 글자라면 따옴표를 빼거나 float으로 바꾸세요.",
        "{0} holds something that is no number ({1}): if it is text, remove the quotes or convert it with float.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) is (.+), expected an integer from (\d+) up",
        "{0}의 값이 {1}인데, {2}부터 시작하는 정수여야 합니다. 나눈 값이라면 / 대신 //를 쓰세요.",
        "{0} is {1} and should be an integer from {2} up; if it comes from a division, use // in place of /.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) is (.+), expected a finite number above 0",
        "{0}의 값이 {1}인데, 0보다 큰 수여야 합니다. 부호와 소수점을 살펴보세요.",
        "{0} is {1} and should be above 0: look at its sign and its decimal point.",
    ),
    Rule(
        "ValueError",
        r"^(\w+) is (.+), expected one of (.+)",
        "{0}의 값이 {1}인데, 다음 가운데 하나여야 합니다: {2}. 철자를 살펴보세요.",
        "{0} is {1} and should be one of {2}: check the spelling.",
    ),
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

INDICES = [
    Rule(
        "IndexError",
        r"too many indices for array: array is (\d+)-dimensional, but (\d+) were",
        "축이 {0}개인 배열에 번호를 {1}개 썼습니다. 랭크 1 배열이라면 reshape가 필요합니다.",
        "The array has {0} axes and was given {1} indices; a rank-1 array may want a reshape.",
    ),
    Rule(
        "IndexError",
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        "번호는 0부터 셉니다. axis={1}의 크기는 {2}, 마지막 번호는 그보다 하나 작습니다.",
        "Indices count from 0: axis={1} has the size {2}, and its last index is one less.",
    ),
    Rule(
        "IndexError",
        r"^tuple index out of range",
        "shape에 {0}번 자리가 없으니, 축이 그보다 적은 배열입니다. 랭크 1 배열이라면 reshape(1, -1)이나 reshape(-1, 1)로 행이나 열을 만드세요.",
        "The shape has no place {0}, so the array has fewer axes: make a rank-1 array a row or a column, with reshape(1, -1) or reshape(-1, 1).",
        line=r"\.shape\[(-?\d)\]",
    ),
    Rule(
        "IndexError",
        r"^(?:list|tuple|string) (?:assignment )?index out of range",
        "그 번호에는 아무것도 없습니다. 번호는 0부터 len(…) - 1까지입니다. 길이를 찍어 보고, 마지막 것은 [-1]로 꺼내세요.",
        "There is nothing at that index: they run from 0 to len(...) - 1. Print the length; the last one is [-1].",
    ),
    Rule(
        "IndexError",
        r"boolean index did not match.*size of axis is (\d+) but size of corresponding boolean axis is (\d+)",
        "참과 거짓으로 고르려면 크기가 같아야 하는데, 배열의 축은 {0}, 조건은 {1}입니다. 샘플을 고른다면 X[:, 조건]처럼 열의 자리에 쓰세요.",
        "A condition picks from an axis of its own size, and the axis has {0}, the condition {1}: to pick examples, put it in the place of the columns, X[:, condition].",
    ),
    Rule(
        "IndexError",
        r"only integers, slices|must be of integer \(or boolean\) type",
        "배열의 번호는 정수여야 합니다. 나눈 값이라면 / 대신 //를 쓰고, 이름으로 꺼내려는 것이라면 몇 번째 행인지 번호로 적으세요.",
        "An index is an integer: use // in place of / if it comes from a division, and give the number of a row in place of its name.",
    ),
    Rule(
        "IndexError",
        r"invalid index to scalar",
        "배열이 아니라 수 하나라서 번호로 꺼낼 것이 없습니다. [ ]를 하나 빼거나, 수를 꺼내기 전의 배열을 쓰세요.",
        "This is one number and no array, so there is nothing to pick: leave out one [ ], or use the array that it came from.",
    ),
    Rule(
        "TypeError",
        r"list indices must be integers or slices, not (\w+)",
        "리스트는 정수 번호 하나로만 꺼냅니다. 행과 열로 꺼내려면 np.array(…)로 배열을 먼저 만드세요.",
        "A list is indexed by one integer: make an array of it first, np.array(...), to index by row and column.",
    ),
    Rule(
        "TypeError",
        r"tuple indices must be integers or slices, not str",
        "이름이 있는 튜플(NamedTuple)에서는 params['W1']이 아니라 params.W1처럼 점으로 꺼냅니다.",
        "The fields of a NamedTuple are read with a dot: params.W1, not params['W1'].",
    ),
    Rule(
        "KeyError",
        r"^(.+)$",
        "딕셔너리에 {0} 키가 없습니다. list(d)로 어떤 키가 있는지 찍어 보세요. 대문자와 소문자도 다릅니다.",
        "The dictionary has no key {0}: print list(d) to see its keys; capitals and small letters differ.",
    ),
    Rule(
        "ValueError",
        r"values to unpack \(expected (?:at least )?(\d+)",
        "왼쪽에는 이름이 {0}개인데, 이 배열의 축은 그만큼이 아닙니다. shape를 찍어 보고, 랭크 1 배열이라면 reshape로 행이나 열을 만드세요.",
        "There are {0} names on the left, and the array has another number of axes: print its shape, and make a rank-1 array a row or a column by reshape.",
        line=r"\.shape\b",
    ),
    Rule(
        "ValueError",
        r"values to unpack \(expected (?:at least )?(\d+)",
        "왼쪽에는 이름이 {0}개인데, 오른쪽에 있는 값의 수가 다릅니다. 오른쪽을 print로 찍어 보고 수를 맞추세요.",
        "There are {0} names on the left and another number of values on the right: print the right side, and match them.",
    ),
    Rule(
        "TypeError",
        r"cannot unpack non-iterable (\S+) object",
        "오른쪽이 값 하나({0})라서 여러 이름에 나눠 담을 수 없습니다. 함수가 return에서 몇 개를 돌려주는지 살펴보세요.",
        "The right side is one thing ({0}) and cannot be shared out to several names: look at how many the function returns.",
    ),
]

NAMES = [
    Rule(
        "NameError",
        r"name '([^']*[\u1100-\u11ff\u3131-\u3163][^']*)' is not defined",
        "한글 자판으로 친 이름 같습니다. 한/영 키를 누르고 다시 치세요.",
        "This name looks typed with the Korean keyboard: press the 한/영 key and type it again.",
    ),
    Rule(
        "NameError",
        r"name '([^']*·[^']*)' is not defined",
        "가운뎃점(·)은 파이썬에서 곱셈이 아니라 이름의 일부입니다({0}). 원소끼리 곱할 때는 *, 행렬 곱은 @를 쓰세요.",
        "The dot · is no product in Python but part of a name ({0}): write * for each element, @ for the matrix product.",
    ),
    Rule(
        "NameError",
        r"name 'np' is not defined",
        "np라는 이름이 아직 없습니다. 이 페이지의 첫 블록을 먼저 실행하거나, import numpy as np를 맨 위에 적으세요.",
        "There is no np yet: run the first block of this page, or begin with import numpy as np.",
    ),
    Rule(
        "UnboundLocalError",
        r"local variable '(\w+)'",
        "함수 안에서 {0} = …로 값을 정하면 함수 안의 새 이름이 되어, 그 앞에서는 읽을 수 없습니다. 인수로 받거나, 안에서는 다른 이름을 쓰세요.",
        "{0} is assigned inside the function, which makes it a new name there that cannot be read before: take it as an argument, or use another name inside.",
    ),
    Rule(
        "NameError",
        r"name '(\w+)' is not defined",
        "'{0}' 이름이 아직 없습니다. 혹시 {meant} 아닌가요? 철자와 대소문자를 살펴보세요.",
        "There is no {0} yet. Did you mean {meant}? Check the spelling, and capitals too.",
    ),
    Rule(
        "NameError",
        r"name '(\w+)' is not defined",
        "'{0}' 이름이 아직 없습니다. 철자를 살펴보고, 위의 블록에서 이름을 지웠다면 되돌려 주세요.",
        "There is no {0} yet: check the spelling, and whether a block above was changed and no longer makes it.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '(http|ssl|socket|urllib3?|requests)\b",
        "이 페이지의 파이썬은 인터넷에서 파일을 가져올 수 없습니다({0}). 데이터를 코드에 적거나 snippets.datasets를 쓰세요.",
        "Python in this page fetches nothing from the internet ({0}): write the data into the code, or use snippets.datasets.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '(snippets\.[\w.]+)'",
        "snippets에 그런 모듈은 없습니다({0}). 어떤 모듈이 있는지 코드 페이지에서 철자를 확인하세요.",
        "There is no {0}: the page on the code lists the modules of snippets; check the spelling.",
    ),
    Rule(
        "ModuleNotFoundError",
        r"No module named '([\w.]+)'",
        "이 페이지에서는 numpy, matplotlib, snippets와 표준 라이브러리 대부분을 쓸 수 있습니다. {0} 패키지는 들어 있지 않습니다.",
        "This page has numpy, matplotlib, snippets and most of the standard library, and no {0}.",
    ),
    Rule(
        "ImportError",
        r"cannot import name '(\w+)' from '([\w.]+)'",
        "{1} 모듈에 {0} 이름이 없습니다. 철자를 살펴보거나 dir({1})로 어떤 이름이 있는지 찍어 보세요.",
        "{1} has no {0}: check the spelling, or print dir({1}) to see what it has.",
    ),
    Rule(
        "AttributeError",
        r"'numpy\.ndarray' object has no attribute '(append|extend|insert)'",
        "배열은 크기가 정해져 있어 {0} 메서드가 없습니다. 하나씩 모을 때는 리스트에 담아 마지막에 np.array로 바꾸고, 배열끼리는 np.concatenate로 잇습니다.",
        "An array has a fixed size and no {0}: gather in a list and make it an array at the end with np.array; join arrays with np.concatenate.",
    ),
    Rule(
        "AttributeError",
        r"module 'numpy' has no attribute '(float|int|bool|object|str|complex)'",
        "np.{0} 이름은 NumPy에서 없어졌습니다. 그냥 {0} 하고 쓰거나 np.float64, np.int64처럼 크기까지 적으세요.",
        "np.{0} is gone from NumPy: write {0} alone, or the size as well, as in np.float64 and np.int64.",
    ),
    Rule(
        "AttributeError",
        r"'(list|tuple|int|float)' object has no attribute '(shape|T|reshape|sum|mean|dot|size|ndim|copy|astype)'",
        "배열이 아니라 {0} 객체라서 {1} 속성이 없습니다. np.array(…)로 배열을 먼저 만드세요.",
        "This is a {0} and no array, so it has no {1}: make an array of it first, np.array(...).",
    ),
    Rule(
        "AttributeError",
        r"'NoneType' object has no attribute",
        "값이 None입니다. 함수에 return을 빠뜨렸거나, print처럼 아무것도 돌려주지 않는 함수의 결과를 쓴 것입니다.",
        "The value is None: a function without a return, or one that gives nothing back, such as print.",
    ),
    Rule(
        "AttributeError",
        r"^can't set attribute|^attribute '\w+' of .* is not writable",
        "이름이 있는 튜플(NamedTuple)은 바꿀 수 없습니다. 바뀐 것을 새로 만드세요: params = params._replace(W1=…).",
        "A NamedTuple cannot be changed: make a new one, params = params._replace(W1=...).",
    ),
    Rule(
        "AttributeError",
        r"has no attribute '(\w+)'",
        "{0} 이름은 여기에 없습니다. 혹시 {meant} 아닌가요? 철자와 대소문자를 살펴보세요.",
        "There is no {0} here. Did you mean {meant}? Check the spelling, and capitals too.",
    ),
    Rule(
        "AttributeError",
        r"has no attribute '(\w+)'",
        "{0} 이름은 여기에 없습니다. 점 앞의 것을 dir(…)로 살펴보거나 type(…)이 생각한 것과 같은지 확인하세요.",
        "There is no {0} here: print dir(...) of what stands before the dot, or its type(...), to see whether it is what you think.",
    ),
]

CALLS = [
    Rule(
        "TypeError",
        r"(\w+)\(\) missing \d+ required (?:keyword-only|positional) arguments?: (.+)$",
        "{0}에 넣을 것이 빠졌습니다: {1}. 괄호 안에 이름을 붙여 {0}(…, 이름=값)처럼 넘기세요.",
        "{0} lacks {1}: pass it by name in the parentheses, {0}(..., name=value).",
    ),
    Rule(
        "TypeError",
        r"(\w+)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given",
        "{0} 함수가 이름 없이 받는 인수는 {1}개인데 {2}개가 왔습니다. 나머지는 learning_rate=0.1처럼 이름을 붙이거나, 괄호를 잘못 묶지 않았는지 살펴보세요.",
        "{0} takes {1} arguments without a name and was given {2}: pass the others by name, as in learning_rate=0.1, and look at where the parentheses close.",
    ),
    Rule(
        "(TypeError|AttributeError)",
        r"(\w+)\(\) got an unexpected keyword argument '(\w+)'",
        "{0}에는 이름이 {1}인 인수가 없습니다. 철자를 살펴보고, help(…)로 인수의 이름을 확인하세요.",
        "{0} has no argument by the name of {1}: check its spelling, and ask help(...) for the names.",
    ),
    Rule(
        "TypeError",
        r"'(\S+)' object is not callable",
        "함수가 아닌 것({0}) 바로 뒤에 괄호 ( )가 왔습니다. 곱하기라면 *를 적고, 꺼내기라면 [ ]를 쓰세요. sum 같은 함수 이름에 값을 담았다면 다른 이름으로 바꾸세요.",
        "There are parentheses after something that is no function ({0}): write * to multiply, [ ] to pick. If a value was stored under a name such as sum, choose another name.",
    ),
    Rule(
        "TypeError",
        r"'(?:builtin_function_or_method|function|type|method|_ArrayFunctionDispatcher|numpy\.ufunc)' object is not subscriptable",
        "함수는 대괄호가 아니라 소괄호로 부릅니다. np.array([1, 2])처럼 ( )로 감싸세요.",
        "A function is called with parentheses: np.array([1, 2]), not np.array[1, 2].",
    ),
    Rule(
        "TypeError",
        r"NoneType",
        "값이 None입니다. 함수에 return을 빠뜨렸거나, print처럼 아무것도 돌려주지 않는 함수의 결과를 쓴 것입니다.",
        "The value is None: a function without a return, or one that gives nothing back, such as print.",
    ),
    Rule(
        "TypeError",
        r"Field elements must be 2- or 3-tuples",
        "행들을 대괄호로 한 번 더 묶어야 합니다: np.array([[1, 2], [3, 4]]).",
        "The rows need a pair of brackets around them: np.array([[1, 2], [3, 4]]).",
    ),
    Rule(
        "TypeError",
        r"only integer scalar arrays can be converted to a scalar index",
        "이어 붙일 배열들을 괄호로 한 번 더 묶으세요: np.concatenate((p, q)).",
        "The arrays to join need a pair of parentheses around them: np.concatenate((p, q)).",
    ),
    Rule(
        "TypeError",
        r"Cannot interpret '(\d+)' as a data type",
        "shape는 인수 하나입니다. 괄호를 한 겹 더 씌워 np.zeros((n, {0}))처럼 쓰세요.",
        "The shape is one argument: add a pair of parentheses, np.zeros((n, {0})).",
    ),
    Rule(
        "TypeError",
        r"'tuple' object cannot be interpreted as an integer",
        "이 함수는 shape를 튜플이 아니라 수로 나눠 받습니다: np.random.randn(2, 3). 이 책처럼 rng.standard_normal((2, 3))을 쓰는 편이 낫습니다.",
        "This function takes the sizes one by one: np.random.randn(2, 3). Better is what this book uses, rng.standard_normal((2, 3)).",
    ),
    Rule(
        "TypeError",
        r"'float' object cannot be interpreted as an integer|expected a sequence of integers or a single integer",
        "개수나 크기는 정수여야 합니다. 나눗셈 /는 소수를 주니, 몫을 구하는 //를 쓰거나 int(…)로 바꾸세요.",
        "A count or a size is an integer, and / gives a float: use //, or int(...).",
    ),
    Rule(
        "TypeError",
        r"can't multiply sequence by non-int|unsupported operand type\(s\) for .+: '(?:list|tuple)' and|unsupported operand type\(s\) for .+ and '(?:list|tuple)'",
        "리스트와 튜플은 계산하지 않습니다. np.array(…)로 배열을 만든 다음 계산하세요.",
        "Lists and tuples do not compute: make an array first, np.array(...).",
    ),
    Rule(
        "TypeError",
        r"can only concatenate str|unsupported operand type\(s\) for .*'str'",
        "글자와 수는 함께 계산할 수 없습니다. 글자라면 float(…)으로 바꾸고, 이어서 출력하려면 print에 쉼표로 나누어 넣으세요.",
        "Text and numbers do not mix: convert the text with float(...), or hand both to print, with a comma between them.",
    ),
    Rule(
        "TypeError",
        r"'(\S+)' object does not support item assignment",
        "안의 값을 바꿀 수 없는 것({0})입니다. 튜플이라면 params._replace(W1=…)로 새로 만들고, 수 하나라면 배열에 대고 w[0, 0] = …처럼 쓰세요.",
        "This ({0}) cannot be written into: make a new NamedTuple with params._replace(W1=...), or write into the array, w[0, 0] = ....",
    ),
    Rule(
        "TypeError",
        r"'(int|float|numpy\.\w+)' object is not (?:iterable|subscriptable)|object of type '(int|float|numpy\.\w+)' has no len",
        "수 하나는 돌거나 셀 것이 없습니다. 횟수만큼 되풀이하려면 range(n)을 쓰고, 배열이어야 했다면 앞에서 하나를 꺼내 버리지 않았는지 살펴보세요.",
        "One number has nothing to go through or to count: repeat with range(n); if it should be an array, look at where one element was picked.",
    ),
    Rule(
        "RecursionError",
        r"",
        "함수가 자기 자신을 끝없이 부릅니다. 멈추는 조건이 있는지, 부를 때마다 그 조건에 가까워지는지 살펴보세요.",
        "A function calls itself without an end: is there a condition at which it stops, and does each call come closer to it?",
    ),
    Rule(
        "AssertionError",
        r"",
        "assert 뒤의 조건이 참이 아닙니다. 바로 윗줄에서 양쪽을 print로 찍어 무엇이 다른지 보세요.",
        "What stands after assert is not true: print both sides on the line above and see where they differ.",
    ),
    Rule(
        "SystemExit",
        r"",
        "블록은 마지막 줄에서 저절로 끝나니 exit()은 필요 없습니다. 그 줄을 지우세요. 위에서 만든 이름은 그대로 있습니다.",
        "A block ends by itself after its last line, with no exit(): take that line out. The names made above are still there.",
    ),
]

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
    Rule(
        "ValueError",
        r"Parse(?:Fatal|Syntax)?Exception|ParseSyntaxError",
        '그림의 글에서 $와 $ 사이의 수식을 matplotlib이 읽지 못했습니다. r"$…$"처럼 앞에 r을 붙이고, 명령의 철자와 중괄호의 짝을 살펴보세요.',
        'matplotlib cannot read the formula between the dollar signs: write r"$...$" with an r in front, and check the command\'s spelling and that each brace closes.',
    ),
    Rule(
        "ValueError",
        r"x and y must (?:have same first dimension|be the same size)",
        "그림의 가로와 세로에 놓을 값은 개수가 같아야 합니다. 두 shape를 찍어 보세요. 행 (1, m)은 X[0]처럼 랭크 1로 꺼내서 그립니다.",
        "A plot needs as many values across as up: print both shapes; a row (1, m) is drawn as rank 1, X[0].",
    ),
    Rule(
        "ValueError",
        r"'c' argument has (\d+) elements, which is inconsistent with 'x' and 'y' with size (\d+)",
        "점은 {1}개인데 색은 {0}개입니다. 점마다 색이 하나씩이어야 합니다. 레이블이 행 (1, m)이면 c=Y[0]처럼 꺼내세요.",
        "There are {1} points and {0} colours, and each point takes one: from labels in a row (1, m), pick c=Y[0].",
    ),
]

TYPED = [
    Rule(
        "SyntaxError",
        r"invalid character '(.)' \(U\+(?:201[89A-F]|FF02|FF07)",
        "따옴표 {0} 모양은 파이썬의 따옴표가 아닙니다. 문서에서 붙여 넣었다면 지우고, 영문 자판(한/영 키)으로 \" 또는 '를 다시 치세요.",
        "The quote {0} is not Python's: if it was pasted from a text, delete it and type \" or ' with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '₩'",
        "원화 기호 ₩ 대신 역슬래시(\\)가 필요합니다. 영문 자판(한/영 키)으로 같은 글쇠를 치세요.",
        "In place of the won sign ₩ Python wants a backslash (\\): the same key, with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '(.)'",
        "{0} 기호는 파이썬이 읽지 못합니다. 영문 자판(한/영 키)으로 {meant} 기호를 치세요.",
        "The sign {0} is not Python's: type {meant} in its place, with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid character '(.)'",
        "{0} 글자는 파이썬이 읽지 못합니다. 문자열이라면 따옴표로 감싸고, 아니면 영문 자판(한/영 키)으로 다시 치세요.",
        "Python does not read {0}: put quotes around it if it is text, or type what is meant with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"invalid non-printable character (U\+\w+)",
        "눈에 보이지 않는 글자({0})가 섞여 있습니다. 문서나 웹에서 붙여 넣은 빈칸입니다. ^ 표시 앞뒤의 빈칸을 지우고, 영문 자판(한/영 키)으로 다시 치세요.",
        "There is a sign that cannot be seen ({0}), a space pasted from a text: delete the spaces around the ^ and type them again with the English keyboard.",
    ),
    Rule(
        "SyntaxError",
        r"^unterminated (?:f-)?string literal",
        "문자열을 연 따옴표와 닫은 따옴표가 다릅니다. 둥근 따옴표를 지우고, 영문 자판(한/영 키)으로 연 것과 같은 따옴표를 치세요.",
        "The text opens with one quote and closes with another: delete the curly one and type the one that opened it, with the English keyboard.",
        line="[“”‘’＂＇]",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "%로 시작하는 줄은 노트북의 명령이라 여기서는 쓸 수 없습니다. 그 줄을 지우세요. 시간은 snippets.vectorization의 measure로 잽니다.",
        "A line that begins with % is a notebook's command, not Python: take it out. Time is taken with measure, from snippets.vectorization.",
        line=r"^\s*%",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "터미널의 명령이라 여기서는 쓸 수 없습니다. 그 줄을 지우세요. numpy와 matplotlib은 이미 들어 있어 import만 하면 됩니다.",
        "This is a command for a terminal, not Python: take the line out. numpy and matplotlib are here already, so import is enough.",
        line=r"^\s*(?:!|pip3? install|python3? -m)",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "물음표로 묻는 것은 노트북의 명령입니다. 여기서는 help({0}{1})라고 쓰세요.",
        "The question mark is a notebook's command: here, write help({0}{1}).",
        line=r"^\s*(?:\?+\s*([\w.]+)|([\w.]+)\?+)\s*$",
    ),
    Rule(
        "SyntaxError",
        r"'(await|async \w+)' outside (?:async )?function",
        "{0} 문은 async def 안에서만 씁니다. 이 책에는 기다릴 일이 없으니 {0} 없이 쓰세요.",
        "{0} belongs inside async def; nothing in this book has to be waited for, so write it without.",
    ),
    Rule(
        "SyntaxError",
        r"Missing parentheses in call to 'print'",
        "print도 함수라서 괄호가 필요합니다: print(x).",
        "print is a function and needs parentheses: print(x).",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax|^expected ':'",
        "파이썬에서는 else if를 elif라고 씁니다.",
        "Python writes else if as elif.",
        line=r"^\s*else\s+if\b",
    ),
    Rule(
        "SyntaxError",
        r"expected ':'",
        "줄 끝에 콜론(:)이 빠졌습니다: {0}. if, for, while, def의 첫 줄은 콜론으로 끝납니다.",
        "A colon (:) is missing: {0}. The first line of if, for, while and def ends in one.",
        line=r"^\s*(.+?)\s*$",
    ),
    Rule(
        "SyntaxError",
        r"Maybe you meant '=='",
        "같은지 물을 때는 =가 아니라 ==를 씁니다. = 하나는 이름에 값을 담습니다.",
        "To ask whether two are equal, write ==; a single = stores a value under a name.",
        line=r"^\s*(?:if|elif|while|assert)\b",
    ),
    Rule(
        "SyntaxError",
        r"cannot assign to (?:True|False|None|literal|expression|comparison|function call)",
        "=의 왼쪽에는 값을 담을 이름이 하나 와야 합니다. 계산은 오른쪽에 쓰고, 이름에는 - 대신 _를 쓰고, 같은지 물을 때는 ==를 쓰세요.",
        "On the left of = stands the name that takes the value: write the calculation on the right, _ and not - inside a name, and == to ask whether two are equal.",
    ),
    Rule(
        "SyntaxError",
        r"'(.)' was never closed",
        "{at}번째 줄에서 연 괄호 {0} 하나가 닫히지 않았습니다. 그 줄부터 짝을 맞춰 보세요.",
        "The {0} that was opened on line {at} is never closed: match the brackets from there on.",
    ),
    Rule(
        "SyntaxError",
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'",
        "{1} 괄호로 열고 {0} 괄호로 닫았습니다. 안쪽 괄호부터 짝을 맞추세요.",
        "It opens with {1} and closes with {0}: match the brackets, from the inside out.",
    ),
    Rule(
        "SyntaxError",
        r"unmatched '(.)'",
        "닫는 괄호 {0} 하나에 짝이 없습니다. 지우거나 앞에 여는 괄호를 적으세요.",
        "The {0} closes nothing: delete it, or open a bracket before it.",
    ),
    Rule(
        "SyntaxError",
        r"unterminated triple-quoted",
        "{at}번째 줄에서 연 따옴표 세 개가 닫히지 않았습니다. 글이 끝나는 곳에 같은 따옴표 세 개를 적으세요.",
        "The three quotes that open on line {at} are never closed: put the same three where the text ends.",
    ),
    Rule(
        "SyntaxError",
        r"unterminated (?:f-)?string literal",
        "{at}번째 줄에서 연 따옴표가 그 줄에서 닫히지 않았습니다. 줄이 끝나기 전에 같은 따옴표를 적으세요.",
        "The quote that opens on line {at} is not closed on that line: put the same quote where the text ends.",
    ),
    Rule(
        "SyntaxError",
        r"f-string: expecting '}'",
        "f-string에서 연 {{ 하나가 닫히지 않았습니다. 값의 이름 뒤에 }}를 적고, 안에서는 바깥과 다른 따옴표를 쓰세요.",
        "A {{ in the f-string is never closed: put }} after the name, and use other quotes inside than outside.",
    ),
    Rule(
        "SyntaxError",
        r"Perhaps you forgot a comma",
        "값과 값 사이에 쉼표(,)가 빠진 것 같습니다. 곱하기였다면 *를 적으세요.",
        "A comma between two values seems to be missing; if it is a product, write *.",
    ),
    Rule(
        "SyntaxError",
        r"positional argument follows keyword",
        "이름 붙인 인수(learning_rate=0.1)는 이름 없는 인수보다 뒤에 와야 합니다. 순서를 바꾸세요.",
        "Arguments with a name (learning_rate=0.1) come after those without: change the order.",
    ),
    Rule(
        "SyntaxError",
        r"leading zeros in decimal",
        "0으로 시작하는 정수는 쓸 수 없습니다. 앞의 0을 지우세요.",
        "An integer cannot begin with 0: delete the zeros in front.",
    ),
    Rule(
        "SyntaxError",
        r"invalid decimal literal",
        "숫자 바로 뒤에 글자가 붙었습니다. 2x처럼 곱하려면 2 * x라고 쓰세요. 이름은 숫자로 시작할 수 없습니다.",
        "A letter follows right after a number: write 2 * x for 2x. A name cannot begin with a digit.",
    ),
    Rule(
        "SyntaxError",
        r"'(return|yield|break|continue)'? (?:not properly in|outside) (?:function|loop)",
        "{0} 문이 함수나 반복문 밖에 있습니다. 들여쓰기를 맞추어 안으로 옮기거나 지우세요.",
        "{0} stands outside of a function or a loop: indent it into one, or delete it.",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "{0} 단어는 파이썬이 쓰고 있어 이름으로 삼을 수 없습니다. {0}_처럼 조금 다른 이름을 쓰세요.",
        "{0} is a word of Python's own and cannot be a name: choose another, such as {0}_.",
        line=r"^\s*(lambda|class|def|for|if|in|is|not|and|or|from|import|pass|with|while|try|del|global)\s*=[^=]",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "파이썬에는 {0} 연산자가 없습니다. x += 1처럼 쓰세요.",
        "Python has no {0}: write x += 1.",
        line=r"\w(\+\+|--)\s*$",
    ),
    Rule(
        "SyntaxError",
        r"^invalid syntax",
        "파이썬에서는 and, or, not이라고 쓰고, 비교는 !=, <=, >=로 합니다.",
        "Python writes and, or, not, and compares with !=, <= and >=.",
        line=r"&&|\|\||<>|!\w|=<|=>",
    ),
    Rule(
        "TabError",
        r"",
        "탭과 빈칸이 섞여 있습니다. 들여쓰기를 모두 빈칸 네 개씩으로 바꾸세요.",
        "Tabs and spaces are mixed: indent by four spaces everywhere.",
    ),
    Rule(
        "IndentationError",
        r"expected an indented block after .* on line (\d+)",
        "{0}번째 줄이 콜론(:)으로 끝났으니, 다음 줄부터 빈칸 네 개를 들여 쓰세요. 아직 쓸 것이 없으면 pass라고 적습니다.",
        "Line {0} ends in a colon, so the next one is indented by four spaces; write pass if there is nothing to do yet.",
    ),
    Rule(
        "IndentationError",
        r"unexpected indent",
        "들여 쓸 까닭이 없는 줄입니다. 앞의 빈칸을 지워 윗줄과 맞추세요.",
        "Nothing asks for an indent here: delete the spaces in front, so that it lines up with the line above.",
    ),
    Rule(
        "IndentationError",
        r"",
        "들여쓰기가 어긋났습니다. 콜론(:) 다음 줄부터 빈칸 네 개씩 들여 쓰세요.",
        "The indentation is off: indent by four spaces after a line that ends in a colon.",
    ),
    Rule(
        "SyntaxError",
        r"",
        "파이썬 문법에 맞지 않습니다. ^ 표시 앞뒤의 괄호, 쉼표, 콜론을 살펴보세요.",
        "This is not valid Python: look at the brackets, commas and colons around the ^.",
    ),
]

RULES = [
    *SHAPES,
    *ONE_NUMBER,
    *VALUES,
    *INDICES,
    *NAMES,
    *CALLS,
    *SURROUNDINGS,
    *TYPED,
]
# Of a figure that could not be drawn for the page, whatever the error is.
DRAWING = {
    "ko": "그림을 그릴 수 없었습니다. 제목과 축 이름의 수식($…$)과 figsize를 살펴보세요.",
    "en": "The figure could not be drawn: look at the formulas ($…$) in its titles, and at its figsize.",
}
