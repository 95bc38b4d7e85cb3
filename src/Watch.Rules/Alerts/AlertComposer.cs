using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.French.Details;
using Watch.Rules.Matters;
using Watch.Rules.Screening;
using Watch.Rules.Text;

namespace Watch.Rules.Alerts;

/// <summary>Turns the state of an alert into what its readers are told.</summary>
public static class AlertComposer
{
    /// <summary>What the alert says as it stands.</summary>
    /// <param name="law">The lines of the law on foreign investments that the volet holds events against; null where it has none.</param>
    public static AlertContent Compose(
        AlertState state,
        Guid id,
        int revision,
        Volet volet,
        DateTimeOffset detectedAt,
        IReadOnlyList<ScreeningLine>? law = null
    )
    {
        NoticeFacts facts = state.Facts;
        AlertFirm? firm = state.Firm is { } watched ? FirmFor(watched, state.Key.Route) : null;
        return PrintableAlert.Clean(
            new AlertContent
            {
                Id = id,
                Revision = revision,
                Volet = volet,
                Route = state.Key.Route,
                Rule = state.Rule.Id,
                RuleVersion = state.Rule.Version,
                Severity = state.Match.Severity,
                Title = AlertWording.Title(state.Rule.Title, facts, firm),
                Summary = AlertWording.Summary(
                    facts,
                    firm,
                    state.Match.Recognition,
                    state.Match.OtherNumber,
                    state.Match.CapitalBefore,
                    state.Rule.AsksCapital
                ),
                Firm = firm,
                Recognition = RecognitionOf(state),
                Source = state.Notice.Source,
                Notice = state.Notice.Id,
                Kinds = state.Match.Kinds,
                Announced = facts.Announced.Except(state.Match.Kinds).Any() ? facts.Announced : null,
                EventOn = facts.EventOn,
                PublishedOn = state.Notice.PublishedOn,
                DetectedAt = detectedAt,
                Act = facts.Act,
                Patents = [.. facts.Patents.Select(PatentOf)],
                Parties = [.. facts.Parties.Select(p => new AlertParty(p.Role, p.Name, p.Siren))],
                Ownership = facts.Ownership,
                Indicators = AlertIndicators.Of(state, law ?? []),
                Articles = [.. facts.Articles.Select(n => new AlertArticle(n.Source, n.Id, n.PublishedOn, n.Events[0].Label, n.Link))],
                Amounts = [.. Amounts(facts)],
                Evidence = state.Match.Evidence,
                Link = state.Notice.Link,
                CorrectedBy = state.ChangedBy?.Id,
            }
        );
    }

    /// <summary>Why it was corrected or withdrawn.</summary>
    public static string Reason(AlertState state) => PrintableText.Clean(ReasonOf(state));

    /// <summary>
    /// What it says otherwise than it last did. The notice that was shown then is told in the words of today, so that no word of ours is
    /// a change; of a matter of several notices the facts alone are compared.
    /// </summary>
    public static string Difference(NoticeChain chain, AlertContent old, AlertState state, AlertContent now)
    {
        Notice? shown = state.Together.Count > 0 ? null : chain.Members.FirstOrDefault(n => n.Source == old.Source && n.Id == old.Notice);
        string? summary = shown is null
            ? null
            : PrintableText.Clean(
                AlertWording.Summary(
                    new NoticeFacts(shown with { Ownership = old.Ownership }, old.Kinds),
                    now.Firm,
                    old.Recognition,
                    state.Match.OtherNumber,
                    state.Match.CapitalBefore,
                    state.Rule.AsksCapital
                )
            );
        string court = state.Notice.Court ?? "";
        return PrintableText.Clean(CorrectionWording.Of(old, now, summary, (shown is null ? court : shown.Court ?? "", court)));
    }

    private static string ReasonOf(AlertState state) =>
        (state.Status, state.ChangedBy) switch
        {
            (AlertStatus.Withdrawn, { Type: NoticeType.Annulling } by) => AlertReasons.Annulled(by.Corrects ?? state.Notice.Id, by),
            (not AlertStatus.Withdrawn, _) when ArticleStory.IsArticle(state.Notice) => AlertReasons.Edited,
            (AlertStatus.Withdrawn, { } by) => AlertReasons.Rectified(by.Corrects ?? state.Notice.Id, by),
            (AlertStatus.Corrected, { Corrects: null } by) when state.Together.Contains(by) => AlertReasons.Joined(by),
            (AlertStatus.Corrected, { } by) when state.Together.Count > 0 && !state.Together.Contains(by) => AlertReasons.Reduced(by),
            (AlertStatus.Corrected, { } by) => AlertReasons.Replaced(by),
            _ => AlertReasons.Completed(state.Facts),
        };

    // What the configuration says of a firm is for those whose list it is: the bridge carries what is public alone.
    private static AlertFirm FirmFor(Firm firm, Route route) =>
        route.IsBridge
            ? new AlertFirm(firm.Siren, firm.Name)
            : new AlertFirm(firm.Siren, firm.Name)
            {
                Sensitivity = route == Route.Gse ? firm.Sensitivity.ToKebabCase() : null,
                Departements = firm.Departements.Count == 0 ? null : firm.Departements,
                Sectors = firm.Sectors.Count == 0 ? null : firm.Sectors,
            };

    private static AlertPatent PatentOf(Patent patent)
    {
        LocalText? title = PatentWording.TitleOf(patent);
        return new AlertPatent(patent.Publication, title?.Text, title?.Language);
    }

    // What a score is made of tells of the names of other firms on the list: it is not for those with whom an alert is shared.
    private static Recognition? RecognitionOf(AlertState state) =>
        state.Match.Recognition is { } found && state.Key.Route.IsBridge ? found with { Parts = [] } : state.Match.Recognition;

    private static IEnumerable<Money> Amounts(NoticeFacts facts) =>
        facts
            .Events.Select(e => e.Price)
            .Concat(facts.Kinds.Contains(EventKind.CapitalChange) ? facts.Notice.Parties.Select(p => p.Capital?.Amount) : [])
            .OfType<Money>()
            .Distinct();
}
