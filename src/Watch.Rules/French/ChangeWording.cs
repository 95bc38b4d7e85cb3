using Watch.Contracts.Notices;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>What stood before in a register and what stands now, in French.</summary>
internal static class ChangeWording
{
    /// <summary>As in <c>« VALDORIX » devient « VALDORIX MECANIQUE »</c>.</summary>
    public static string Of(NoticeEvent change) =>
        (change.Before, change.After) switch
        {
            ({ } before, { } after) => $"{Of(change.Kind, before)} devient {Of(change.Kind, after)}",
            (null, { } after) => $"{Of(change.Kind, after)} (rien auparavant)",
            ({ } before, null) => $"{Of(change.Kind, before)} auparavant, plus rien maintenant",
            _ => "",
        };

    private static string Of(EventKind kind, string value) =>
        kind == EventKind.NameChange ? $"« {value} »"
        : kind == EventKind.CapitalChange && Money.Read(value) is { } amount ? FrenchFigures.Of(amount)
        : kind == EventKind.SeatTransfer ? ReadableCase.Court(value)
        : value;
}
