using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// The names of the events of one record, made from what is printed alone: patent, code, state and day of the gazette, which stays when the
/// rest is corrected. Of two of one name the one that was told later bears besides what it says of holder and right: it keeps that when
/// others come or are taken back.
/// </summary>
internal sealed class LegalIds
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _free = new(StringComparer.Ordinal);

    /// <summary>The name; null where the same was printed before with the same content. Those that are taken back have names too.</summary>
    public string? Next(Patent patent, LegalEntry entry, DateOnly day)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{patent.Document}-{entry.Name}-{day:yyyyMMdd}");
        if (!_known.Add($"{name} {entry.Content}"))
        {
            return null;
        }

        // What was taken back and told again, corrected, is what it was.
        string same = $"{name} {entry.Mark}";
        if (!entry.IsDeleted && _free.Remove(same, out string? former))
        {
            return former;
        }

        string id = _known.Contains(name) ? $"{name}-{entry.Mark}" : name;
        for (int n = 2; !_known.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{entry.Mark}-{n}");
        }

        if (entry.IsDeleted)
        {
            _free[same] = id;
        }

        return id;
    }
}
