using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Administration;

namespace Watch.Sources.Bodacc.Modifications;

/// <summary>
/// Reads a <c>descriptif</c> that lists modifications ("Modification survenue sur le capital, transfert du siège social.").
/// Every item is an event of its own, in text order; one kind comes once, a capital once for each direction.
/// </summary>
internal static class ModificationText
{
    /// <summary>
    /// For a notice of BODACC B, where the text is such a list: an item that is not understood is kept under its own words.
    /// </summary>
    public static IReadOnlyList<Modification> Read(string descriptif) => Read(descriptif, sureOnly: false);

    /// <summary>For a notice of BODACC A, where the list may stand in prose or not at all: what is surely an item of a list.</summary>
    public static IReadOnlyList<Modification> ReadWithin(string descriptif) => Read(descriptif, sureOnly: true);

    private static IReadOnlyList<Modification> Read(string descriptif, bool sureOnly)
    {
        ModificationList list = new();
        bool leading = true;
        bool prose = false;
        foreach (string sentence in DescriptifSentences.Split(Wording.Prepare(descriptif)))
        {
            (string items, Announcement head) = ListHead.Cut(sentence);
            if (SentenceList.Begins(items))
            {
                Add(list, SentenceList.Read(items), sureOnly);
                prose = true;
            }
            else if (head == Announcement.Formal || (head == Announcement.Plain && (!sureOnly || ItemWords.IsWhole(Wording.Fold(items)))))
            {
                AddAnnounced(list, items);
                prose = false;
            }
            else if (prose)
            {
                Add(list, SentenceList.KindsIn(items), sureOnly);
            }
            else if (!sureOnly)
            {
                AddBare(list, items);
            }
            else
            {
                leading = leading && AddSure(list, items);
            }
        }

        return list.Items;
    }

    private static void AddAnnounced(ModificationList list, string items)
    {
        foreach (string item in ListItems.Split(items))
        {
            list.Add(item);
        }
    }

    /// <summary>
    /// "transfert du siège social, le capital": a list without its announcement; a sentence that does not begin like one is one item.
    /// </summary>
    private static void AddBare(ModificationList list, string sentence)
    {
        List<string> items = [.. ListItems.Split(sentence)];
        if (items.Count == 0 || ItemWords.KindOf(Wording.Fold(items[0])) is null)
        {
            list.Add(sentence);
            return;
        }

        foreach (string item in items.TakeWhile(i => ItemWords.KindOf(Wording.Fold(i)) is not null))
        {
            list.Add(item);
        }

        // "Dissolution sans liquidation, avec transmission universelle de son patrimoine": how it ends is told behind the comma.
        if (list.Items.Any(m => m.Kind == EventKind.Dissolution))
        {
            Add(list, SentenceList.KindsIn(sentence).Select(m => m with { Label = items[0] }), sureOnly: false);
        }
    }

    private static bool AddSure(ModificationList list, string sentence)
    {
        List<string> sure =
        [
            .. ListItems.Split(sentence).TakeWhile((i, n) => SureItems.Has(Wording.Fold(i), follows: n > 0 || list.Items.Count > 0)),
        ];
        sure.ForEach(list.Add);
        return sure.Count > 0;
    }

    private static void Add(ModificationList list, IEnumerable<Modification> found, bool sureOnly)
    {
        foreach (Modification modification in sureOnly ? [] : found)
        {
            list.Add(modification);
        }
    }
}
