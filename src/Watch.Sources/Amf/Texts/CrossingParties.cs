using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>The parties of a decision, each once.</summary>
internal static class CrossingParties
{
    public static IEnumerable<Party> Of(string? issuer, IReadOnlyList<NoticeEvent> events)
    {
        if (issuer is not null)
        {
            yield return new Party
            {
                Role = PartyRole.Target,
                Name = issuer,
                Person = PersonType.Legal,
            };
        }

        foreach (
            Declarant one in events.SelectMany(e => e.Stake?.Declarants ?? []).DistinctBy(d => d.Name, StringComparer.OrdinalIgnoreCase)
        )
        {
            yield return new Party
            {
                Role = PartyRole.Declarant,
                Name = one.Name,
                Person = one.Person,
                Country = one.Country,
            };
        }
    }
}
