using System.Text;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Text;

namespace Watch.Rules.Alerts;

/// <summary>Turns the state of an alert into what its readers are told, in French.</summary>
public static class AlertComposer
{
    private const int LongestActivity = 300;

    /// <summary>What the alert says as it stands.</summary>
    public static AlertContent Compose(AlertState state, Guid id, int revision, Volet volet, DateTimeOffset detectedAt) =>
        PrintableAlert.Clean(
            new AlertContent
            {
                Id = id,
                Revision = revision,
                Volet = volet,
                Route = state.Key.Route,
                Rule = state.Rule.Id,
                RuleVersion = state.Rule.Version,
                Severity = state.Match.Severity,
                Title = Title(state),
                Summary = Summary(state),
                Firm = state.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
                Recognition = RecognitionOf(state),
                Source = state.Notice.Source,
                Notice = state.Notice.Id,
                Kinds = state.Match.Kinds,
                EventOn = Agreeing(state).Select(e => e.On).FirstOrDefault(day => day is not null),
                PublishedOn = state.Notice.PublishedOn,
                DetectedAt = detectedAt,
                Parties = [.. state.Notice.Parties.Select(p => new AlertParty(p.Role, p.Name, p.Siren))],
                Amounts = [.. Amounts(state)],
                Evidence = state.Match.Evidence,
                Link = state.Notice.Link,
                CorrectedBy = state.ChangedBy?.Id,
            }
        );

    /// <summary>Why it was corrected or withdrawn, in French.</summary>
    public static string Reason(AlertState state) => PrintableText.Clean(ReasonOf(state));

    private static string ReasonOf(AlertState state) =>
        (state.Status, state.ChangedBy) switch
        {
            (AlertStatus.Withdrawn, { Type: NoticeType.Annulling } by) =>
                $"L’annonce {state.Notice.Id} a été annulée par l’annonce {by.Id} du {FrenchWords.Of(by.PublishedOn)}.",
            (AlertStatus.Withdrawn, { } by) =>
                $"L’annonce {by.Id} du {FrenchWords.Of(by.PublishedOn)} rectifie l’annonce {state.Notice.Id} "
                    + "et ne répond plus à la règle.",
            (AlertStatus.Corrected, { } by) =>
                $"L’annonce {by.Id} du {FrenchWords.Of(by.PublishedOn)} rectifie et remplace une annonce antérieure.",
            _ => IsArticle(state)
                ? "Le contenu de l’article a changé."
                : $"Le contenu de l’annonce {state.Notice.Id} a été relu ou complété.",
        };

    // What a score is made of tells of the names of other firms on the list: it is not for those with whom an alert is shared.
    private static Recognition? RecognitionOf(AlertState state) =>
        state.Match.Recognition is { } found && state.Key.Route.IsBridge ? found with { Parts = [] } : state.Match.Recognition;

    private static string Title(AlertState state) =>
        state.Firm is { } firm ? $"{state.Rule.Title} : {firm.Name}" : $"{state.Rule.Title} : {MainParty(state)}";

    private static string MainParty(AlertState state) =>
        state.Notice.Parties.Count > 0
            ? NameOf(state.Notice.Parties[0])
            : Agreeing(state).Select(e => e.Label).FirstOrDefault(l => l is not null) ?? state.Notice.Id;

    private static bool IsArticle(AlertState state) => state.Match.Kinds.Contains(EventKind.Article);

    // A partial record may give a number and no name.
    private static string NameOf(Party party) => party.Name.Length > 0 ? party.Name : "nom non publié";

    private static string Summary(AlertState state)
    {
        StringBuilder text = new();
        string reference = FrenchWords.Reference(state.Match.Kinds, state.Notice.Key);
        string kinds = string.Join(", ", state.Match.Kinds.Select(FrenchWords.Of));
        text.Append(Capitalised(IsArticle(state) ? $"{reference} le " : $"{kinds}, {reference} publiée le "))
            .Append(FrenchWords.Of(state.Notice.PublishedOn))
            .AppendLine(state.Notice.Court is { } court ? $" ({court})." : ".");
        foreach (Party party in state.Notice.Parties)
        {
            text.Append("- ")
                .Append(FrenchWords.Of(party.Role))
                .Append(" : ")
                .Append(NameOf(party))
                .AppendLine(party.Siren is { } siren ? $" (SIREN {siren})" : "");
        }

        if (state.Match.Recognition is { } recognition)
        {
            text.Append("- entreprise reconnue par son nom, la source ne donne pas de SIREN : « ")
                .Append(recognition.Seen)
                .AppendLine(" »");
        }

        // Of a firm of the list its readers know what it does.
        foreach (string activity in state.Firm is null ? state.Notice.Parties.Select(p => p.Activity).OfType<string>() : [])
        {
            text.Append("- activité : ").AppendLine(Shortened(activity));
        }

        foreach (string label in Agreeing(state).Select(e => e.Label).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            text.Append("- objet : ").AppendLine(label);
        }

        OfficerStatement[] officers = [.. OfficersOf(state)];
        foreach (OfficerStatement officer in officers)
        {
            text.Append("- ").AppendLine(FrenchWords.Of(officer));
        }

        if (officers.TellAuditorsOnly())
        {
            text.AppendLine("- seuls des commissaires aux comptes arrivent ou partent");
        }

        return text.ToString().TrimEnd().ReplaceLineEndings("\n");
    }

    // Who came and left is told when the alert is about officers; a roster would only hide it.
    internal static IEnumerable<OfficerStatement> OfficersOf(AlertState state) =>
        state.Match.Kinds.Contains(EventKind.OfficerChange)
            ? state.Notice.Parties.SelectMany(p => p.Officers).Where(o => o.Change != OfficerChange.Listed)
            : [];

    private static IEnumerable<NoticeEvent> Agreeing(AlertState state) =>
        state.Notice.Events.Where(e => state.Match.Kinds.Contains(e.Kind));

    private static IEnumerable<Money> Amounts(AlertState state) =>
        Agreeing(state)
            .Select(e => e.Price)
            .Concat(state.Match.Kinds.Contains(EventKind.CapitalChange) ? state.Notice.Parties.Select(p => p.Capital?.Amount) : [])
            .OfType<Money>()
            .Distinct();

    private static string Shortened(string text) =>
        text.Length <= LongestActivity
            ? text
            : $"{text.AsSpan(0, char.IsHighSurrogate(text[LongestActivity - 1]) ? LongestActivity - 1 : LongestActivity)}…";

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
