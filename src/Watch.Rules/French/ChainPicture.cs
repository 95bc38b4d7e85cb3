using Watch.Rules.Fiches;
using Watch.Rules.French.Words;

namespace Watch.Rules.French;

/// <summary>A chain of owners as boxes in rows: the firm in the lowest, the top in the highest.</summary>
/// <param name="Rows">The lowest first; each box with its two lines of words.</param>
/// <param name="Links">From a box to the one above, each by row and place.</param>
/// <param name="Description">The same in words.</param>
internal sealed record ChainPicture(IReadOnlyList<IReadOnlyList<PictureBox>> Rows, IReadOnlyList<PictureLink> Links, string Description)
{
    private const int MostBoxes = 30;
    private const int LongestName = 26;

    public static ChainPicture Of(string firm, FicheOwnership ownership)
    {
        List<List<PictureBox>> rows =
        [
            [new PictureBox(Short(firm), "")],
        ];
        List<PictureLink> links = [];
        Dictionary<FicheEntity, (int Row, int Place)> placed = [];
        Queue<(FicheOwner Owner, (int Row, int Place) Child)> next = new(ownership.Above.Select(o => (o, (0, 0))));
        while (next.TryDequeue(out (FicheOwner Owner, (int Row, int Place) Child) one))
        {
            if (!placed.TryGetValue(one.Owner.Firm, out (int Row, int Place) at))
            {
                if (placed.Count == MostBoxes)
                {
                    continue;
                }

                at = Place(rows, one.Owner.Firm, one.Child.Row + 1);
                placed.Add(one.Owner.Firm, at);
            }

            links.Add(new PictureLink(one.Child.Row, one.Child.Place, at.Row, at.Place, one.Owner.IsGap));
            foreach (FicheOwner above in one.Owner.Above)
            {
                next.Enqueue((above, at));
            }
        }

        string[] tops = [.. ownership.Tops.Select(FicheOwnershipWording.NameOf)];
        return new ChainPicture(rows, links, $"Au sommet : {string.Join(", ", tops)}. La liste au-dessus dit chaque lien.");
    }

    private static (int Row, int Place) Place(List<List<PictureBox>> rows, FicheEntity firm, int row)
    {
        if (rows.Count == row)
        {
            rows.Add([]);
        }

        string country = firm.Country is { } code ? CountryWords.Of(code) : "pays non publié";
        rows[row].Add(new PictureBox(Short(firm.Name.Length > 0 ? firm.Name : firm.Lei?.Value ?? "sans nom"), Short(country)));
        return (row, rows[row].Count - 1);
    }

    private static string Short(string text)
    {
        string line = EditionWords.Line(text);
        return line.Length <= LongestName
            ? line
            : $"{line[..(char.IsHighSurrogate(line[LongestName - 2]) ? LongestName - 2 : LongestName - 1)]}…";
    }
}

/// <summary>A firm in a picture.</summary>
internal sealed record PictureBox(string Name, string Place);

/// <summary>From a box to the one above.</summary>
/// <param name="IsGap">Whether firms that nobody names may lie between.</param>
internal sealed record PictureLink(int ChildRow, int ChildPlace, int ParentRow, int ParentPlace, bool IsGap);
