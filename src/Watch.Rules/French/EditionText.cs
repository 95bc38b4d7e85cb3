using System.Globalization;
using System.Text;
using Watch.Contracts.Messages;

namespace Watch.Rules.French;

/// <summary>An edition as plain text: all that its page says, for a mail program without pages, a console, a screen reader.</summary>
public static class EditionText
{
    public static MessageText Of(EditionContent edition)
    {
        EditionSheet sheet = EditionWording.Of(edition);
        return new MessageText(PageOf(sheet), LineOf(edition, sheet));
    }

    private static string LineOf(EditionContent edition, EditionSheet sheet) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{edition.Day:yyyy-MM-dd}  {edition.Route}  {sheet.Title}, {sheet.Name} : {sheet.Statement}"
        );

    internal static string PageOf(EditionSheet sheet)
    {
        StringBuilder page = new();
        Head(page, sheet.Title, '=');
        page.Append(sheet.Head).Append('\n').Append(sheet.Statement).Append(".\n");
        page.Append(sheet.Archive is { } archive ? $"{Shown(archive)}\n\n" : "\n");
        Head(page, "Sommaire", '-');
        foreach (SheetSection section in sheet.Sections)
        {
            page.Append("- ").Append(section.Title).Append(section.Count.Length > 0 ? $" : {section.Count}" : "").Append('\n');
        }

        foreach (SheetSection section in sheet.Sections.Where(s => s.Parts.Count > 0))
        {
            page.Append('\n');
            Head(page, section.Title, '-');
            Append(page, section.Parts);
        }

        return page.Append('\n').Append(sheet.Closing).Append('\n').ToString();
    }

    private static void Head(StringBuilder page, string title, char line) =>
        page.Append(title).Append('\n').Append(line, Math.Max(3, title.Length)).Append('\n');

    private static void Append(StringBuilder page, IReadOnlyList<SheetPart> parts)
    {
        foreach (SheetPart part in parts)
        {
            switch (part)
            {
                case SheetPart.Line line:
                    page.Append("- ").Append(Shown(line.Phrase)).Append('\n');
                    break;
                case SheetPart.Item item:
                    Append(page, item);
                    break;
                case SheetPart.Table table:
                    Append(page, table);
                    break;
                case SheetPart.Tree tree:
                    Append(page, tree.Branches, depth: 0);
                    break;
            }
        }
    }

    private static void Append(StringBuilder page, SheetPart.Item item)
    {
        page.Append("\n* ").Append(Shown(item.Title)).Append('\n');
        foreach (SheetFact fact in item.Facts)
        {
            page.Append("  ").Append(Shown(fact)).Append('\n');
        }
    }

    private static void Append(StringBuilder page, IReadOnlyList<SheetBranch> branches, int depth)
    {
        foreach (SheetBranch branch in branches)
        {
            page.Append(' ', 2 * depth).Append("- ").Append(Shown(branch.Title)).Append('\n');
            page.Append(' ', (2 * depth) + 2).Append(Shown(branch.Details)).Append('\n');
            Append(page, branch.Branches, depth + 1);
        }
    }

    private static void Append(StringBuilder page, SheetPart.Table table)
    {
        page.Append('\n').Append(table.Name).Append(" :\n").AppendJoin(" | ", table.Heads).Append('\n');
        foreach (SheetRow row in table.Rows)
        {
            page.AppendJoin(" | ", row.Cells.Select(Shown)).Append('\n');
        }
    }

    private static string Shown(SheetFact fact) =>
        $"{fact.Name} : {Shown(fact.Value)}" + (fact.Link is { } link ? $" : {link.AbsoluteUri}" : "");

    private static string Shown(SheetPhrase phrase) => phrase.Before + phrase.Text + phrase.After;
}
