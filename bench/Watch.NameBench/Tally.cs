using System.Globalization;

namespace Watch.NameBench;

/// <summary>Right, wrong and missed; and of the wrong those that name a sister: a firm that shares a rare word with the mention.</summary>
internal sealed record Tally(IReadOnlyList<Outcome> Outcomes)
{
    private const double Normal95 = 1.96;
    private const int Samples = 1000;

    public int Right => Outcomes.Count(o => o.IsRight);

    public int Wrong => Outcomes.Count(o => o.IsWrong);

    public int Sisters => Outcomes.Count(o => o is { IsWrong: true, IsSister: true });

    public int Wanted => Outcomes.Count(o => o.IsWanted);

    public double Precision => Right == 0 ? 0 : Right / (double)(Right + Wrong);

    public double Recall => Wanted == 0 ? 0 : Right / (double)Wanted;

    public double F1 => F(Right, Wrong, Wanted);

    /// <summary>
    /// As a line of the table, with 95 % intervals: Wilson's for precision and recall, a thousand samples of mentions for F1.
    /// </summary>
    public string ToLine(string set, string measure, double? bar)
    {
        (double low, double high) = Bootstrap();
        string at = bar?.ToString("0.000", CultureInfo.InvariantCulture) ?? "own";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{set}\t{measure}\t{at}\t{Outcomes.Count}\t{Right}\t{Wrong}\t{Sisters}\t{Wanted - Right}"
                + $"\t{Interval(Precision, Right + Wrong)}\t{Interval(Recall, Wanted)}\t{F1:0.000} [{low:0.000} {high:0.000}]"
        );
    }

    public static string Titles => "set\tmeasure\tbar\trows\tright\twrong\tof these sisters\tmissed\tprecision\trecall\tF1";

    private static double F(int right, int wrong, int wanted) => right == 0 ? 0 : 2.0 * right / (right + wrong + wanted);

    private static string Interval(double share, int of)
    {
        double n = Math.Max(1, of);
        double squared = Normal95 * Normal95;
        double centre = (share + (squared / (2 * n))) / (1 + (squared / n));
        double half = Normal95 * Math.Sqrt((share * (1 - share) / n) + (squared / (4 * n * n))) / (1 + (squared / n));
        return string.Create(CultureInfo.InvariantCulture, $"{share:0.000} [{centre - half:0.000} {centre + half:0.000}]");
    }

    private (double Low, double High) Bootstrap()
    {
        Random random = new(1);
        double[] values = new double[Samples];
        for (int s = 0; s < Samples; s++)
        {
            (int right, int wrong, int wanted) = (0, 0, 0);
            for (int i = 0; i < Outcomes.Count; i++)
            {
                Outcome outcome = Outcomes[random.Next(Outcomes.Count)];
                right += outcome.IsRight ? 1 : 0;
                wrong += outcome.IsWrong ? 1 : 0;
                wanted += outcome.IsWanted ? 1 : 0;
            }

            values[s] = F(right, wrong, wanted);
        }

        Array.Sort(values);
        return (values[Samples / 40], values[Samples - 1 - (Samples / 40)]);
    }
}

/// <summary>What became of one mention.</summary>
internal readonly record struct Outcome(bool IsWanted, bool IsRight, bool IsWrong, bool IsSister);
