using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching;

/// <summary>Judges one notice: a pure function of the notice, the rules, and the firms as of its day of publication.</summary>
public static class Matcher
{
    /// <summary>Every agreement of a rule and a firm (or of a rule that watches none), in the order of the rules, then of the parties.</summary>
    public static IReadOnlyList<Match> Judge(Notice notice, RuleIndex rules, FirmList firms)
    {
        List<WatchedParty> watched = WatchedIn(notice, firms);
        List<Match>? matches = null;
        foreach (Rule rule in rules.CandidatesFor(notice, watched.Count > 0))
        {
            foreach (Match match in Matches(notice, rule, watched))
            {
                (matches ??= []).Add(match);
            }
        }

        return matches ?? [];
    }

    private static List<WatchedParty> WatchedIn(Notice notice, FirmList firms)
    {
        List<WatchedParty> watched = [];
        foreach (Party party in notice.Parties)
        {
            if (party.Siren is { } siren && firms.TryFind(siren, notice.PublishedOn, out Firm? firm))
            {
                watched.Add(new WatchedParty(party, firm));
            }
        }

        return watched;
    }

    private static IEnumerable<Match> Matches(Notice notice, Rule rule, List<WatchedParty> watched)
    {
        List<Evidence> common = [];
        EventKind[] kinds = AgreeingKinds(notice, rule);
        if (kinds.Length == 0 || !DepartementAgrees(notice, rule, common))
        {
            return [];
        }

        if (rule.Kinds is not null)
        {
            common.Insert(0, new Evidence("kind", string.Join(", ", kinds.Select(k => k.ToKebabCase()))));
        }

        return rule.Firm is null ? WithoutFirm(notice, rule, kinds, common) : WithFirm(rule, kinds, common, watched);
    }

    private static EventKind[] AgreeingKinds(Notice notice, Rule rule) =>
        [.. notice.Events.Select(e => e.Kind).Where(k => rule.Kinds?.Contains(k) ?? true).Distinct()];

    private static bool DepartementAgrees(Notice notice, Rule rule, List<Evidence> evidence)
    {
        if (rule.NoticeDepartements is not { } wanted)
        {
            return true;
        }

        if (notice.Departement is not { } seen || !wanted.Contains(seen, StringComparer.Ordinal))
        {
            return false;
        }

        evidence.Add(new Evidence("notice-departement", seen));
        return true;
    }

    private static IEnumerable<Match> WithoutFirm(Notice notice, Rule rule, EventKind[] kinds, List<Evidence> common)
    {
        if (rule.Roles is { } roles)
        {
            Party? party = notice.Parties.FirstOrDefault(p => roles.Contains(p.Role));
            if (party is null)
            {
                yield break;
            }

            common.Add(new Evidence("role", $"{party.Role.ToKebabCase()}: {party.Name}"));
        }

        yield return new Match { Rule = rule, Kinds = kinds, Evidence = common };
    }

    private static IEnumerable<Match> WithFirm(Rule rule, EventKind[] kinds, List<Evidence> common, List<WatchedParty> watched) =>
        watched
            .Where(w => Selects(rule.Firm!, w.Firm) && (rule.Roles?.Contains(w.Party.Role) ?? true))
            .Where(w => rule.FirmDepartements is null || Departement(w, rule.FirmDepartements) is not null)
            .DistinctBy(w => w.Firm.Siren)
            .Select(w => new Match { Rule = rule, Firm = w.Firm, Kinds = kinds, Evidence = [.. common, .. EvidenceOf(w, rule)] });

    private static bool Selects(FirmSelector selector, Firm firm) => selector switch
    {
        FirmSelector.Watched => true,
        FirmSelector.OfSensitivity of => firm.Sensitivity == of.Sensitivity,
        FirmSelector.OfSiren of => of.Sirens.Contains(firm.Siren),
        _ => throw new InvalidOperationException($"{selector.GetType().Name} is not a selector of firms."),
    };

    private static IEnumerable<Evidence> EvidenceOf(WatchedParty watched, Rule rule)
    {
        yield return new Evidence("firm", $"{watched.Firm.Siren}: {watched.Party.Name}");
        if (rule.Roles is not null)
        {
            yield return new Evidence("role", watched.Party.Role.ToKebabCase());
        }

        if (rule.FirmDepartements is { } wanted)
        {
            yield return new Evidence("firm-departement", Departement(watched, wanted)!);
        }
    }

    private static string? Departement(WatchedParty watched, IReadOnlyList<string> wanted)
    {
        string? ofSeat = Departements.OfPostalCode(watched.Party.Seat?.PostalCode);
        return watched.Firm.Departements.FirstOrDefault(d => wanted.Contains(d, StringComparer.Ordinal))
            ?? (ofSeat is not null && wanted.Contains(ofSeat, StringComparer.Ordinal) ? ofSeat : null);
    }

    private sealed record WatchedParty(Party Party, Firm Firm);
}
