"""What the door of snippets refuses: another shape, or a value out of bounds."""

from page.rules.rule import Rule

MISMATCH = r"^(\w+) has shape (\(.*?\)), expected (\(.*?\))"
DOOR = [
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
]
