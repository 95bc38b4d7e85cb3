using System.Globalization;
using Watch.Worker.Store;

namespace Watch.KillHost;

/// <summary>One side of a commit.</summary>
/// <param name="Point">Which commit.</param>
/// <param name="IsAfter">False just before it, true just after.</param>
internal readonly record struct CommitSide(CommitPoint Point, bool IsAfter)
{
    /// <summary>As in <c>before Append</c>.</summary>
    public override string ToString() => $"{(IsAfter ? "after" : "before")} {Point}";

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static CommitSide Parse(string text) =>
        text.Split(' ') is [("before" or "after") and var side, var point]
            ? new CommitSide(Enum.Parse<CommitPoint>(point), side == "after")
            : throw new FormatException($"'{text}' is no side of a commit.");
}

/// <summary>A commit of a run.</summary>
/// <param name="Side">Which, and on what side of it.</param>
/// <param name="Count">The first is 1.</param>
internal sealed record CommitVisit(CommitSide Side, int Count)
{
    /// <summary>As in <c>after Mark 2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Side} {Count}");

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static CommitVisit Parse(string text)
    {
        int last = text.LastIndexOf(' ');
        return new CommitVisit(CommitSide.Parse(text[..last]), int.Parse(text[(last + 1)..], CultureInfo.InvariantCulture));
    }
}
