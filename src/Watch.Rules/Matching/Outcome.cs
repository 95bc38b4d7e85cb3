namespace Watch.Rules.Matching;

/// <summary>
/// What comes of asking a notice: it agrees, it does not, or it does not tell. What a notice does not tell is never taken for
/// agreement, and its contrary is not told either.
/// </summary>
public enum Outcome
{
    /// <summary>It does not agree.</summary>
    No,

    /// <summary>The notice, or what is known of the firm, does not tell.</summary>
    Unknown,

    Yes,
}

/// <summary>Kleene's logic of three values.</summary>
internal static class Outcomes
{
    public static Outcome And(Outcome left, Outcome right) => left < right ? left : right;

    public static Outcome Or(Outcome left, Outcome right) => left > right ? left : right;

    public static Outcome Not(Outcome outcome) => (Outcome)(Outcome.Yes - outcome);

    public static Outcome Of(bool agrees) => agrees ? Outcome.Yes : Outcome.No;

    public static Outcome OrUnknown(bool? agrees) => agrees is { } told ? Of(told) : Outcome.Unknown;
}
