using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.French.Words;
using Watch.Worker.Configuration.Catalogue;

namespace Watch.Worker.Commands;

/// <summary>Words of closed lists as commands print them: those of readers in French, those of the configuration in English.</summary>
internal static class CommandWords
{
    /// <summary>A volet, as in <c>défensif</c>.</summary>
    public static string Of(this MessageLanguage language, Volet volet) =>
        language.Say(volet == Volet.Defensive ? "défensif" : "offensif", volet.ToKebabCase());

    /// <summary>A severity, as in <c>élevée</c>.</summary>
    public static string Of(this MessageLanguage language, Severity severity) =>
        language.Say(FrenchWords.Of(severity), severity.ToKebabCase());

    /// <summary>A kind of event.</summary>
    public static string Of(this MessageLanguage language, EventKind kind) => language.Say(FrenchWords.Of(kind), kind.ToKebabCase());

    /// <summary>The role of a party.</summary>
    public static string Of(this MessageLanguage language, PartyRole role) => language.Say(FrenchWords.Of(role), role.ToKebabCase());

    /// <summary>Where an alert stands in its life.</summary>
    public static string Of(this MessageLanguage language, AlertStatus status) =>
        language.Say(
            status switch
            {
                AlertStatus.Raised => "émise",
                AlertStatus.Corrected => "corrigée",
                _ => "retirée",
            },
            status.ToKebabCase()
        );

    /// <summary>What a notice does to an earlier one.</summary>
    public static string Of(this MessageLanguage language, NoticeType type) =>
        language.Say(
            type switch
            {
                NoticeType.Rectifying => "rectifie",
                NoticeType.Annulling => "annule",
                _ => "première",
            },
            type.ToKebabCase()
        );

    /// <summary>Words side by side, or that there is none.</summary>
    public static string ListOf(this MessageLanguage language, IEnumerable<string> words) =>
        string.Join(", ", words) is { Length: > 0 } joined ? joined : language.Say("aucun", "none");
}
