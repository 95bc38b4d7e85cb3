using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// The names of the events of one record, made from what is printed alone: patent, code, state and day of the gazette, which stays when the
/// rest is corrected. Two of one name are counted in the order in which they were first told.
/// </summary>
internal sealed class LegalIds
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The name; null where the same was printed before with the same content.</summary>
    public string? Next(Patent patent, LegalEntry entry, DateOnly day)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{patent.Document}-{entry.Name}-{day:yyyyMMdd}");
        if (!_known.Add($"{name} {entry.Content}"))
        {
            return null;
        }

        string id = name;
        for (int n = 2; !_known.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
        }

        return id;
    }
}
