using System.Collections.Frozen;
using Watch.Sources.Bodacc.Xml;

namespace Watch.Sources.Bodacc.Families;

/// <summary>
/// Finds what a record holds and nobody has read: an element of an unknown name or in an unknown place, one that stands twice and says two
/// things, two of which only one counts. Each leaves a warning by its name.
/// </summary>
internal static class RecordAudit
{
    /// <summary>Walks through a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="family">Of the bulletin, which tells what may stand in it.</param>
    /// <param name="findings">Where the warnings go.</param>
    public static void Read(Element record, string family, Findings findings) => Read(record, family, findings, 0);

    private const int Deepest = 16;

    // Of each group one alone may stand; asked of every element, so that a look-up has to do.
    private static readonly FrozenDictionary<string, int> _alternatives = new[]
    {
        "france etranger",
        "creation immatriculation vente",
        "modificationsGenerales radiationAuRCS",
        "jugement jugementAnnule",
        "annonce rectificatif annulation",
        "radiationPP radiationPM",
    }
        .SelectMany((names, group) => names.Split(' ').Select(name => (name, group)))
        .ToFrozenDictionary(p => p.name, p => p.group, StringComparer.Ordinal);

    private static void Read(Element parent, string name, Findings findings, int depth)
    {
        FrozenSet<string>? known = KnownElements.In(name);
        foreach (Element child in parent.Children)
        {
            if (known?.Contains(child.Name) != true || depth > Deepest)
            {
                findings.WarnIf(child.Text is not null, "unread-element", child.Name);
                continue;
            }

            if (KnownElements.IsUnread(child.Name))
            {
                continue;
            }

            findings.WarnIf(IsSecond(parent, child, name), "repeated-element", child.Name);
            if (child.First is not null)
            {
                Read(child, child.Name, findings, depth + 1);
            }
        }
    }

    // The first of its name is read, and the one that counts of two that exclude each other.
    private static bool IsSecond(Element parent, Element child, string name)
    {
        bool excludes = _alternatives.TryGetValue(child.Name, out int group);
        for (Element? earlier = parent.First; earlier is not null && earlier != child; earlier = earlier.Next)
        {
            bool isSame = ReferenceEquals(earlier.Name, child.Name) || earlier.Name == child.Name;
            if (isSame ? !KnownElements.MayRepeat(name, child.Name) && earlier.Value != child.Value : excludes && IsOf(group, earlier.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(int group, string name) => _alternatives.TryGetValue(name, out int other) && other == group;
}
