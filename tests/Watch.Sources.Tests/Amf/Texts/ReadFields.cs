using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;

namespace Watch.Sources.Tests.Amf.Texts;

/// <summary>What was read, by the fields of the labels.</summary>
internal static class ReadFields
{
    /// <summary>Those that are filled, for each event.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(CrossingReading reading)
    {
        string? issuer = reading.Parties.FirstOrDefault(p => p.Role == PartyRole.Target)?.Name;
        return [.. reading.Events.Select(e => Filled(e.Stake is { } stake ? OfStake(e, stake) : OfIntention(e.Intention!), issuer))];
    }

    private static Dictionary<string, string> Filled(IEnumerable<(string Field, string? Value)> fields, string? issuer) =>
        fields
            .Append((Field: "issuer", Value: issuer))
            .Where(f => f.Value is { Length: > 0 })
            .ToDictionary(f => f.Field, f => f.Value!, StringComparer.Ordinal);

    private static IEnumerable<(string Field, string? Value)> OfStake(NoticeEvent announced, Stake stake) =>
        [
            ("declarants", Joined(stake.Declarants.Select(d => d.Name))),
            ("country", Joined(stake.Declarants.Select(d => d.Country))),
            ("person", PersonsOf(stake)),
            ("controlled", Joined(stake.Declarants.Select(d => d.ControlledBy))),
            ("concert", Flag(stake.Concert)),
            ("behalf", Flag(stake.OnBehalf)),
            ("form", stake.Form == HoldingForm.Unknown ? null : stake.Form.ToKebabCase()),
            ("direction", stake.Direction == CrossingDirection.Unknown ? null : stake.Direction.ToKebabCase()),
            ("on", Day(announced.On)),
            ("received", Day(stake.ReceivedOn)),
            ("completed", string.Join(' ', stake.CompletedOn.Select(d => Day(d)))),
            ("capital", Numbers(stake.CapitalThresholds)),
            ("votes", Numbers(stake.VotesThresholds)),
            ("held", Held(stake)),
            ("shares", stake.Shares?.ToString(CultureInfo.InvariantCulture)),
            ("voting", stake.Votes?.ToString(CultureInfo.InvariantCulture)),
            ("cause", stake.Cause),
            ("passive", YesOrNo(stake.Passive)),
            ("late", Flag(stake.Regularisation)),
        ];

    private static IEnumerable<(string Field, string? Value)> OfIntention(DeclaredIntention intention) =>
        [
            ("intention", "yes"),
            ("declarants", Joined(intention.Declarants)),
            ("financing", intention.Financing),
            ("control", YesOrNo(intention.Control)),
            ("purchases", YesOrNo(intention.Purchases)),
            ("seats", YesOrNo(intention.Seats)),
            ("acting", YesOrNo(intention.Concert)),
        ];

    private static string? Joined(IEnumerable<string?> values) =>
        values.ToArray() is var all && all.Any(v => v is not null) ? string.Join('|', all) : null;

    private static string? PersonsOf(Stake stake)
    {
        string[] all = [.. stake.Declarants.Select(d => d.Person == PersonType.Unknown ? "" : d.Person.ToKebabCase())];
        return all.Length == 0 || all.All(p => p.Length == 0) ? null
            : all.All(p => p == "legal") ? "legal"
            : string.Join('|', all);
    }

    private static string? Held(Stake stake) =>
        stake.CapitalPercent is null && stake.VotesPercent is null
            ? null
            : $"{Percent(stake.CapitalPercent)}/{Percent(stake.VotesPercent)}";

    private static string Percent(decimal? percent) => percent?.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Numbers(IEnumerable<decimal> numbers) =>
        string.Join(' ', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Flag(bool told) => told ? "yes" : null;

    private static string? YesOrNo(bool? told) =>
        told is null ? null
        : told.Value ? "yes"
        : "no";
}
