namespace Watch.NameBench;

/// <summary>A measured pair and whether it is one firm.</summary>
/// <param name="Features">The measures whose weights are sought.</param>
/// <param name="Given">What the measures of given weight make together.</param>
/// <param name="IsSame">Whether it is one firm.</param>
/// <param name="Weight">What it counts.</param>
internal sealed record Example(double[] Features, double Given, bool IsSame, double Weight);

/// <summary>Logistic regression by Newton's method, with a ridge so that no weight runs away.</summary>
internal static class LogisticFit
{
    private const double Ridge = 1;
    private const int MostSteps = 20;
    private const double Enough = 1e-4;

    /// <summary>The weights, the bias last, sought from some that are near if such are known.</summary>
    public static double[] Fit(IReadOnlyCollection<Example> examples, double[]? from = null)
    {
        int n = examples.First().Features.Length + 1;
        double[] weights = from is null ? new double[n] : [.. from];
        for (int step = 0; step < MostSteps; step++)
        {
            double[] change = Step(examples, weights, n);
            for (int i = 0; i < n; i++)
            {
                weights[i] += change[i];
            }

            if (change.Max(Math.Abs) < Enough)
            {
                break;
            }
        }

        return weights;
    }

    public static double Score(double[] weights, double[] features, double given = 0)
    {
        double sum = weights[^1] + given;
        for (int i = 0; i < features.Length; i++)
        {
            sum += weights[i] * features[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }

    private static double[] Step(IReadOnlyCollection<Example> examples, double[] weights, int n)
    {
        double[] gradient = new double[n];
        double[][] curvature = [.. Enumerable.Range(0, n).Select(_ => new double[n])];
        int[] filled = new int[n];
        foreach (Example example in examples)
        {
            double score = Score(weights, example.Features, example.Given);
            double error = ((example.IsSame ? 1 : 0) - score) * example.Weight;
            double spread = score * (1 - score) * example.Weight;
            int count = Filled(example, filled);
            for (int a = 0; a < count; a++)
            {
                double x = ValueAt(example, filled[a]);
                double[] row = curvature[filled[a]];
                gradient[filled[a]] += error * x;
                for (int b = 0; b < count; b++)
                {
                    row[filled[b]] += spread * x * ValueAt(example, filled[b]);
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            bool isBias = i == n - 1;
            gradient[i] -= isBias ? 0 : Ridge * weights[i];
            curvature[i][i] += isBias ? 1e-6 : Ridge;
        }

        return Solve(curvature, gradient);
    }

    // Most measures are nought.
    private static int Filled(Example example, int[] filled)
    {
        int count = 0;
        for (int i = 0; i <= example.Features.Length; i++)
        {
            if (ValueAt(example, i) != 0)
            {
                filled[count++] = i;
            }
        }

        return count;
    }

    private static double ValueAt(Example example, int i) => i < example.Features.Length ? example.Features[i] : 1;

    // Gauss with the largest pivot.
    private static double[] Solve(double[][] a, double[] b)
    {
        int n = b.Length;
        for (int c = 0; c < n; c++)
        {
            int pivot = Enumerable.Range(c, n - c).MaxBy(r => Math.Abs(a[r][c]));
            (a[c], a[pivot]) = (a[pivot], a[c]);
            (b[c], b[pivot]) = (b[pivot], b[c]);
            for (int r = c + 1; r < n; r++)
            {
                double factor = a[r][c] / a[c][c];
                for (int k = c; k < n; k++)
                {
                    a[r][k] -= factor * a[c][k];
                }

                b[r] -= factor * b[c];
            }
        }

        for (int c = n - 1; c >= 0; c--)
        {
            for (int k = c + 1; k < n; k++)
            {
                b[c] -= a[c][k] * b[k];
            }

            b[c] /= a[c][c];
        }

        return b;
    }
}
