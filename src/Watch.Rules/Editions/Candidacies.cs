using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>Whether the firm of an alert is one for the pre-diagnosis of the INPI, and why.</summary>
public static class Candidacies
{
    /// <summary>The themes of such an edition, in order.</summary>
    internal static IReadOnlyList<string> Themes { get; } =
    [PrediagnosisWording.WithoutFiling, PrediagnosisWording.WithoutNumber, PrediagnosisWording.WithFiling];

    /// <summary>Where the firm stands.</summary>
    internal static string ThemeOf(Prediagnosis prediagnosis, EditionCandidate candidate) =>
        FirmOf(candidate.Content) is not { } firm ? PrediagnosisWording.WithoutNumber
        : prediagnosis.Filings.ContainsKey(firm) ? PrediagnosisWording.WithFiling
        : PrediagnosisWording.WithoutFiling;

    /// <summary>What speaks for it or against it, and what the firm does.</summary>
    internal static IEnumerable<string> Why(Prediagnosis prediagnosis, EditionCandidate candidate)
    {
        Siren? firm = FirmOf(candidate.Content);
        yield return firm is not { } siren ? PrediagnosisWording.Unnumbered
        : prediagnosis.Filings.TryGetValue(siren, out ReadFiling? filing)
            ? PrediagnosisWording.Filed(filing.Publication, filing.PublishedOn)
        : PrediagnosisWording.Nothing(prediagnosis.From);
        Party? party = candidate.Notice?.Parties.FirstOrDefault(p => p.Siren == firm);
        foreach (string line in party is null ? [] : PrediagnosisWording.About(party))
        {
            yield return line;
        }
    }

    /// <summary>The firm that an alert is about: the one of the list, else the first party with a number; null where none is.</summary>
    public static Siren? FirmOf(AlertContent alert) =>
        alert.Firm?.Siren ?? alert.Parties.Select(p => p.Siren).FirstOrDefault(s => s is not null);
}
