# ---
# jupyter:
#   title: A tour of the notebook
#   description: 'Cells and the kernel, the order of running, help, timing, shapes and errors: a notebook that teaches how to use a notebook.'
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown] slug="notebook"
# # A tour of the notebook
#
# This page is a notebook. After it you can run a cell, restart the kernel, look up a function, time a line, check the shape of an array and read an error. That is all it takes to try the code of this book in a notebook. It assumes that the installation on [Start here](start.md) is done.
#
# The code below was run when the book was built, and the outputs are what it printed. Reading is fine; if you take the notebook from the menu at the head of this page, **Take the code**, and run it cell by cell, more of it will stay with you. The file has one more cell at its head, which installs what is missing, so its numbers are one higher than those on this page. The cells of Python have a Run button on this page as well, so you can try them before you have Jupyter.

# %% [markdown] slug="cells"
# ## A notebook is made of cells
#
# A notebook is a document in which text and code take turns. Each box of either kind is a cell. The paragraph you are reading is in a text cell. Text cells are written in Markdown and can hold formulas, such as $z = w^T x + b$.
#
# Click a code cell, press **Shift + Enter**, and it runs; the cursor moves on to the next. Here is the first code cell of this page.

# %% name="value"
2 + 3

# %% [markdown]
# There is no `print`, and yet a `5` came out. A notebook shows the value on the **last line** of a cell by itself. A value on any line above that has to be printed.

# %% name="print"
x = 10
print("x =", x)
x + 1

# %% [markdown] slug="kernel"
# ## The kernel remembers
#
# The Python that runs your cells is a separate program behind the page, the kernel. It remembers all that it has run. That is why this cell can use the `x` of the cell above.

# %% name="double"
x = x * 2
x

# %% [markdown]
# `In [3]` above a cell (in JupyterLab, `[3]` at its left) says that it was the third one the kernel ran. The number matters because **the order on the page and the order of running can differ**. Run that cell once more and it gives `40`, not `20`. Not a letter of the code has changed, and the answer has.
#
# The most common mistake in notebooks grows from this. You go up and down, edit and run, and a variable ends up with a value that the code on the page could never give it. A variable may even outlive the cell that made it. One habit protects you from all of that.
#
# - When a result looks odd, **restart the kernel and run all cells** (Restart Kernel and Run All Cells). Trust only a notebook that runs from top to bottom in one go.
# - A cell that is still running shows `[*]`. The stop button (■) interrupts that cell and leaves the kernel and its variables alone.
#
# The pages of this book keep the same rule. Each is one program, run from top to bottom.

# %% [markdown] slug="imports"
# ## Bringing in the book's code
#
# The functions on the other pages all live in `snippets`. A notebook can import them too, once they are [installed](start.md#snippets); the file that you take from this page sees to that in its first cell of code.

# %% name="imports"
import numpy as np

from snippets.vectorization import dot, dot_loop

np.__version__

# %% [markdown] slug="help"
# ## Ask about a function
#
# Run `dot?`, a name with a question mark after it, and its help opens in a pane. With two question marks, `dot??`, you get the source code as well. When you half remember a name, type `np.lin` and press **Tab** to see how it could go on. To have the same help as text on the page, call `help`.

# %% name="help"
help(dot)

# %% [markdown]
# The line to look at first is `Shapes:`. Most trouble with NumPy starts with a shape.

# %% [markdown] slug="timing"
# ## Measure, do not guess
#
# A line that begins with `%` is not Python but a command of the notebook, called a magic. `%timeit` runs a line many times and reports the mean. `-n` says how many times the line is run in a row, and `-r` how often such a row is repeated. Only a notebook knows these commands, which is why the second cell below has no Run button on this page.

# %% name="rng"
rng = np.random.default_rng(1)
a = rng.standard_normal(10_000)
b = rng.standard_normal(10_000)

# %%
# %timeit -n 10 -r 5 dot_loop(a, b)
# %timeit -n 1000 -r 5 dot(a, b)

# %% [markdown]
# Both functions compute the dot product of two vectors of ten thousand numbers each, one with a loop, the other with NumPy. Read the unit before you read the number: `ms` is a thousandth of a second, `µs` a millionth. The times differ from machine to machine and from run to run, but the loop is far slower on every one of them. The page on [vectorization](vectorization.md) explains why.
#
# A fast wrong answer is worth nothing, so check that the two agree.

# %% name="compare"
print(dot_loop(a, b) == dot(a, b), np.isclose(dot_loop(a, b), dot(a, b)))

# %% [markdown]
# If the first value is `False`, do not be alarmed. Adding in another order rounds the last digits differently. Compare floats with `np.isclose`, not with `==`.

# %% [markdown] slug="shapes"
# ## Look at the shape first
#
# Whenever you make an array, look at its `shape` before its values. Both `r` and `c` below are five zeros, and they behave nothing alike.

# %% name="rank_1"
r = np.zeros(5)
c = np.zeros((5, 1))
print(r.shape, r.T.shape)
print(c.shape, c.T.shape)
print((r - c).shape)

# %% [markdown]
# The shape of `r` is `(5,)`. It is a **rank-1 array**, neither a row nor a column, and transposing it changes nothing. `c` is a column vector of 5 rows and 1 column, and its transpose is a row vector. The last line is the frightening one: five zeros minus five zeros gave a `(5, 5)` matrix, with no error at all. That is why this book gives every vector two dimensions and checks its shape. You can do that with `assert`, which stops with an error if what follows is not true.

# %% name="assert"
c = np.arange(5.0).reshape(5, 1)
assert c.shape == (5, 1)
c.T

# %% [markdown]
# The whole story is in [rank-1 arrays](rank_1.md).

# %% [markdown] slug="picture"
# ## Draw a picture
#
# A picture drawn with Matplotlib appears right under its cell. Here is the sigmoid, the last step of logistic regression.
#
# $$a = \sigma(z) = \frac{1}{1 + e^{-z}}$$

# %% name="picture" alt="An S-shaped curve that rises from 0 on the left, through 0.5 where z is 0, to 1 on the right"
import matplotlib.pyplot as plt

from snippets.activations import sigmoid

z = np.linspace(-6, 6, 121)
plt.figure(figsize=(5, 2.6))
plt.plot(z, sigmoid(z))
plt.xlabel("z")
plt.ylabel("a")
plt.grid(alpha=0.3)
plt.show()

# %% [markdown] slug="errors"
# ## Read an error from the bottom up
#
# The next cell is wrong on purpose. `W` has 4 rows and 3 columns, `c` has 5 rows and 1 column, and the two cannot be multiplied.

# %% name="error" tags=["raises-exception"]
W = np.zeros((4, 3))
W @ c

# %% [markdown]
# An error pours out a lot of red text. Read in this order, it is less frightening.
#
# 1. Read the **last line first**. It has the kind of error (`ValueError`) and the reason. `size 5 is different from 3`: a five and a three do not fit.
# 2. Find the **arrow `---->`**, the line that failed. If the error came through a function there are several arrows; start with the one in your own cell.
# 3. **Print the `shape`** of each array on that line. In `A @ B` the columns of `A` must be as many as the rows of `B`.
#
# The kernel survives an error. Fix the cell and run it again. Do remember that the lines before the failing one have run: `W` exists after the cell above.

# %% name="mended"
W = np.zeros((4, 5))
(W @ c).shape

# %% [markdown] slug="saving"
# ## Save, close, open again
#
# - **Ctrl + S** saves (⌘ + S on macOS). The file ends in `.ipynb` and holds text, code and outputs together.
# - What is saved is **the document, not the variables**. Open it again and the outputs are there, but the kernel remembers nothing. Run it from the top.
# - The source of this page is `docs/en/notebook_tour.py`, an ordinary Python file whose cells begin with `# %%`. Editors such as VS Code run it cell by cell as it is.

# %% [markdown] slug="exercises"
# ## Exercises
#
# **1.** With `x` at 10 you run the cell `x = x * 2` three times, and then you delete that cell. What is `x`? And after you restart the kernel and run all cells?
#
# <details class="success">
# <summary>Solution</summary>
#
# It ran three times before it went, so `x` is 80. Deleting a cell does not change what the kernel remembers. After a restart nothing multiplies any more, so `x` is 10. Only the second answer agrees with the code that is still in the notebook.
#
# </details>
#
# **2.** What is `(W @ c).T.shape`? Write it on paper first, then make a new cell under the last code cell and check.
#
# <details class="success">
# <summary>Solution</summary>
#
# `(4, 5)` times `(5, 1)` is `(4, 1)`, and its transpose is `(1, 4)`. Press **Esc** to leave the text of a cell; then the key **B** makes a new cell below it.
#
# </details>

# %% [markdown] slug="next"
# ## What is next
#
# You have the tools. On the page about [the model](model.md), logistic regression becomes two lines of NumPy.
