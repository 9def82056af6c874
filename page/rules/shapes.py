"""Arrays whose shapes do not fit each other, or what is asked of them."""

from page.rules.rule import Rule

SHAPES = [
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
