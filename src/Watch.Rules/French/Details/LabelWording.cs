using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Rules.French.Details;

/// <summary>What the publisher calls an event, where that tells more than its kind does.</summary>
internal static class LabelWording
{
    /// <summary>What courts print before the items of a list of changes.</summary>
    public const string Modification = "modification survenue sur ";

    private const int ShortItem = 2;

    // The category of every project of a merger, which says what it is not.
    private const string NoCategory = "Autre achat, apport, attribution";

    private static readonly string[] _firmNames = ["dénomination", "denomination", "raison sociale"];

    private static readonly string[] _articles = ["l'", "l’", "la ", "le ", "les "];

    /// <summary>The label as a reader is told it: an item alone is what was changed.</summary>
    public static string Of(string label) => IsItem(label) ? Modification + label : label;

    /// <summary>Whether a changed name is that of the firm, and no sign, acronym or trade name; where nothing is printed, it is.</summary>
    public static bool IsOfFirmName(string? label) =>
        label is null || _firmNames.Any(n => label.Contains(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the kind has said it already, as with <c>l’administration</c>, or it says nothing of the event.</summary>
    /// <param name="label">What an event is called.</param>
    /// <param name="kind">What that event is.</param>
    /// <param name="kinds">What all the events are that are told.</param>
    public static bool SaysNothing(string label, EventKind kind, IReadOnlyList<EventKind> kinds) =>
        (IsItem(label) && label.Split(' ').Length <= ShortItem && IsSaidBy(kind, label))
        || (label.StartsWith(NoCategory, StringComparison.Ordinal) && kinds.All(ProjectKinds.Has));

    private static bool IsSaidBy(EventKind kind, string label) =>
        kind == EventKind.NameChange ? IsOfFirmName(label) : kind != EventKind.OtherLegalNotice;

    private static bool IsItem(string label) => _articles.Any(a => label.StartsWith(a, StringComparison.Ordinal));
}
