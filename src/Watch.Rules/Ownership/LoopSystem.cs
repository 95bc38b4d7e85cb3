namespace Watch.Rules.Ownership;

/// <summary>
/// Solves x = b + x W for the firms of one loop, of which each holds a part of another. With parts that are none below zero, the sum of the
/// series b (I + W + W² + …) is finite where every pivot of I − W, taken in any order and without exchange, is above zero.
/// </summary>
internal static class LoopSystem
{
    // Below it a double tells the pivot from zero no more: parts that come within a billionth of the whole count as the whole.
    private const double LeastPivot = 1e-9;

    /// <summary>The solution; null where the series has no bound.</summary>
    /// <param name="parts">W: of the row's firm, held by the column's.</param>
    /// <param name="begin">b: what comes from outside of the loop.</param>
    public static double[]? Solve(double[][] parts, double[] begin)
    {
        int size = begin.Length;
        double[][] rest = Transposed(parts);
        double[] right = [.. begin];
        for (int k = 0; k < size; k++)
        {
            if (!(rest[k][k] > LeastPivot))
            {
                return null;
            }

            for (int row = k + 1; row < size; row++)
            {
                Eliminate(rest, right, k, row);
            }
        }

        for (int k = size - 1; k >= 0; k--)
        {
            for (int column = k + 1; column < size; column++)
            {
                right[k] -= rest[k][column] * right[column];
            }

            right[k] /= rest[k][k];
        }

        return right;
    }

    // (I − W) transposed, since x stands on the left.
    private static double[][] Transposed(double[][] parts) =>
        [.. parts.Select((_, column) => parts.Select((of, row) => (row == column ? 1 : 0) - of[column]).ToArray())];

    private static void Eliminate(double[][] rest, double[] right, int pivot, int row)
    {
        double factor = rest[row][pivot] / rest[pivot][pivot];
        for (int column = pivot; column < right.Length; column++)
        {
            rest[row][column] -= factor * rest[pivot][column];
        }

        right[row] -= factor * right[pivot];
    }
}
