using System.Globalization;
using AngleSharp.Dom;

namespace Watch.Sources.Pages;

/// <summary>Puts a cell that spans rows into each of them, as a reader sees it.</summary>
internal static class PageTables
{
    private const int MostRows = 500;
    private const int MostCells = 20_000;

    /// <summary>Does so in all tables of a page.</summary>
    public static void Spread(IDocument document, PageBudget budget)
    {
        int copied = 0;
        foreach (IElement spanning in document.All.Where(e => IsCell(e) && Span(e, "rowspan") > 1).ToArray())
        {
            int column = ColumnOf(spanning);
            IElement? row = spanning.ParentElement;
            for (int left = Span(spanning, "rowspan") - 1; left > 0 && copied < MostCells; left--, copied++)
            {
                budget.Check();
                row = row?.NextElementSibling;
                if (row is null || !row.LocalName.Equals("tr", StringComparison.Ordinal))
                {
                    break;
                }

                IElement copy = (IElement)spanning.Clone(deep: true);
                copy.RemoveAttribute("rowspan");
                row.InsertBefore(copy, row.Children.FirstOrDefault(c => IsCell(c) && ColumnOf(c) >= column));
            }
        }
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static int ColumnOf(IElement cell) =>
        cell.ParentElement?.Children.TakeWhile(c => c != cell).Where(IsCell).Sum(c => Span(c, "colspan")) ?? 0;

    private static int Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int span)
            ? Math.Clamp(span, 1, MostRows)
            : 1;
}
