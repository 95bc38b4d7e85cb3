using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>Leaves the end of an edition out, by units: an item, a line, a row of a table. Summaries stay.</summary>
internal static class PageCut
{
    public static int UnitsOf(EditionSheet sheet) => sheet.Sections.Where(s => !s.IsSummary).SelectMany(s => s.Parts).Sum(UnitsOf);

    public static EditionSheet First(EditionSheet sheet, int units)
    {
        List<SheetSection> sections = new(sheet.Sections.Count);
        int room = units;
        foreach (SheetSection section in sheet.Sections)
        {
            sections.Add(section.IsSummary ? section : section with { Parts = First(section.Parts, room) });
            room = section.IsSummary ? room : Math.Max(0, room - section.Parts.Sum(UnitsOf));
        }

        return sheet with
        {
            Sections = sections,
        };
    }

    private static List<SheetPart> First(IReadOnlyList<SheetPart> parts, int units)
    {
        List<SheetPart> kept = [];
        foreach (SheetPart part in parts)
        {
            if (units <= 0)
            {
                break;
            }

            kept.Add(part is SheetPart.Table table ? table with { Rows = [.. table.Rows.Take(units)] } : part);
            units -= UnitsOf(part);
        }

        return kept;
    }

    private static int UnitsOf(SheetPart part) => part is SheetPart.Table table ? table.Rows.Count : 1;
}

/// <summary>What a page leaves out.</summary>
/// <param name="Left">How many units.</param>
/// <param name="All">Of how many in the edition.</param>
/// <param name="Archive">A file name or a link.</param>
internal sealed record PageRest(int Left, int All, string Archive);
