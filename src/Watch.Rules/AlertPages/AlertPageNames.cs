using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Messages;

namespace Watch.Rules.AlertPages;

/// <summary>
/// What the pages of a route are called. An id in a name is made with the secret of the volet, so that no name tells a firm to whoever
/// sees it outside of the folder.
/// </summary>
public static class AlertPageNames
{
    /// <summary>Where a reader begins.</summary>
    public const string Index = "index.html";

    /// <summary>The list of all firms about which something was received.</summary>
    public const string Firms = "firms.html";

    private const string OfAlerts = "alert-";
    private const string Extension = ".html";

    /// <summary>The page of an alert, by its id, which never changes.</summary>
    public static string OfAlert(Guid alert) => $"{OfAlerts}{alert:D}{Extension}";

    /// <summary>The pages of alerts among some files, with the ids of the alerts.</summary>
    public static IEnumerable<(Guid Alert, string Name)> AlertsIn(IEnumerable<string> names)
    {
        foreach (string name in names.Where(n => n.StartsWith(OfAlerts, StringComparison.Ordinal)))
        {
            if (Guid.TryParseExact(Path.GetFileNameWithoutExtension(name)[OfAlerts.Length..], "D", out Guid alert))
            {
                yield return (alert, name);
            }
        }
    }

    /// <summary>The page of what a backfill found.</summary>
    public static string OfBackfill(Guid backfill) => $"backfill-{backfill:D}{Extension}";

    /// <summary>The page of a firm.</summary>
    /// <param name="firm">An id made with the secret.</param>
    public static string OfFirm(Guid firm) => $"firm-{firm:D}{Extension}";

    /// <summary>The last of one severity; of all where it is null.</summary>
    public static string Latest(Severity? severity) => severity is { } one ? $"severity-{one.ToKebabCase()}{Extension}" : Index;

    /// <summary>A part of a month, of one severity or of all.</summary>
    /// <param name="part">From 1, the earliest first.</param>
    public static string OfMonth(Severity? severity, DateOnly month, int part) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{(severity is { } one ? $"severity-{one.ToKebabCase()}-" : "month-")}{month:yyyy-MM}-{part}{Extension}"
        );
}
