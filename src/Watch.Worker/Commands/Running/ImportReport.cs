using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Ingesting;
using Watch.Worker.Judging;

namespace Watch.Worker.Commands.Running;

/// <summary>What <c>import --json</c> and <c>once --json</c> end with. Fields are only ever added.</summary>
internal sealed record ImportReport
{
    public required int Documents { get; init; }

    public required int Notices { get; init; }

    public required int New { get; init; }

    public required IReadOnlyDictionary<string, int> BySource { get; init; }

    public required IReadOnlyDictionary<string, int> ByKind { get; init; }

    public required CorrectionCounts Corrections { get; init; }

    public required int Quarantined { get; init; }

    public required int Warnings { get; init; }

    public required AlertCounts Alerts { get; init; }

    /// <summary>Notices that a volet could not process, of the volets that ran.</summary>
    public required int DeadLetters { get; init; }

    public required double Seconds { get; init; }

    public static ImportReport Of(IngestReport ingested, int unresolved, VoletReport read, TimeSpan elapsed) =>
        new()
        {
            Documents = ingested.Documents,
            Notices = ingested.Notices,
            New = ingested.New,
            BySource = ingested.BySource.OrderBy(p => p.Key).ToDictionary(p => p.Key.Value, p => p.Value, StringComparer.Ordinal),
            ByKind = ingested.ByKind.OrderBy(p => p.Key).ToDictionary(p => p.Key.ToKebabCase(), p => p.Value, StringComparer.Ordinal),
            Corrections = new CorrectionCounts(ingested.Rectifying, ingested.Annulling, unresolved),
            Quarantined = ingested.Quarantined,
            Warnings = ingested.Warnings,
            Alerts = new AlertCounts(read.Raised, read.Corrected, read.Withdrawn),
            DeadLetters = read.DeadLetters,
            Seconds = Math.Round(elapsed.TotalSeconds, 2),
        };

    public string ToText(MessageLanguage language) => string.Join('\n', language == MessageLanguage.French ? French(language) : English);

    private IEnumerable<string> English =>
        [
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Documents} documents, {Notices} notices read, {New} new in the log ({Seconds:0.0} s)"
            ),
            $"by kind: {string.Join(", ", ByKind.Select(p => $"{p.Key} {p.Value}"))}",
            $"corrections: {Corrections.Rectifying} rectifying, {Corrections.Annulling} annulling, "
                + $"{Corrections.Unresolved} of notices not in the log",
            $"quarantined: {Quarantined}, warnings: {Warnings}",
            $"alerts: {Alerts.Raised} raised, {Alerts.Corrected} corrected, {Alerts.Withdrawn} withdrawn",
            .. DeadLetters > 0 ? [$"{DeadLetters} notices could not be processed, which `dead-letters` lists"] : Array.Empty<string>(),
        ];

    private IEnumerable<string> French(MessageLanguage language)
    {
        string seconds = Seconds.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', ',');
        string kinds = string.Join(
            ", ",
            ByKind.Select(p => $"{(KebabCase.TryParse(p.Key, out EventKind kind) ? language.Of(kind) : p.Key)} {p.Value}")
        );
        return
        [
            $"{language.Count(Documents, "document", "")}, {language.Count(Notices, "annonce lue", "", "annonces lues")}, "
                + $"{language.Count(New, "nouvelle", "")} ({seconds} s)",
            $"par nature : {kinds}",
            $"rectificatifs : {Corrections.Rectifying}, annulations : {Corrections.Annulling}, "
                + $"sur des annonces qui n'ont pas été lues : {Corrections.Unresolved}",
            $"mis de côté : {Quarantined}, avertissements : {Warnings}",
            $"alertes : {Alerts.Raised} émises, {Alerts.Corrected} corrigées, {Alerts.Withdrawn} retirées",
            .. DeadLetters > 0 ? [$"{DeadLetters} annonces n'ont pas pu être traitées, voir `dead-letters`"] : Array.Empty<string>(),
        ];
    }
}

/// <summary>Corrections read.</summary>
/// <param name="Rectifying">Rectifying notices.</param>
/// <param name="Annulling">Annulling notices.</param>
/// <param name="Unresolved">Notices that corrections name and that are not in the log.</param>
internal sealed record CorrectionCounts(int Rectifying, int Annulling, int Unresolved);

/// <summary>Messages written for the outbox, of the volets that ran.</summary>
internal sealed record AlertCounts(int Raised, int Corrected, int Withdrawn);
