using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Rules.Queries;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads conditions on numbers, days and texts; null, and reported with the place inside the value, when they are none.</summary>
internal static class ValueReading
{
    /// <summary>A condition on a percentage.</summary>
    public static NumberRange? Percents(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, "a condition on a percentage, as in '>= 10 %'") is not { } scalar)
        {
            return null;
        }

        NumberRange? range = NumberRangeText.Percent(scalar.Text, out ValueError? error);
        return report.Reported(scalar, error) ? null : range;
    }

    /// <summary>A condition on an amount, with its currency.</summary>
    public static (NumberRange Range, string Currency)? Amounts(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, "a condition on an amount, as in '>= 100 000 EUR'") is not { } scalar)
        {
            return null;
        }

        NumberRange? range = NumberRangeText.Amount(scalar.Text, out string currency, out ValueError? error);
        return report.Reported(scalar, error) || range is null ? null : (range, currency);
    }

    /// <summary>A condition on a change of capital.</summary>
    public static CapitalChangeIs? Change(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, "a condition on a change, as in '-30 %' or increase") is not { } scalar)
        {
            return null;
        }

        CapitalChangeIs? change = CapitalChangeText.Read(scalar.Text, out ValueError? error);
        return report.Reported(scalar, error) ? null : change;
    }

    /// <summary>A condition on a day.</summary>
    public static DayRange? Days(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, "a condition on a day, as in '>= 2026-01-01'") is not { } scalar)
        {
            return null;
        }

        DayRange? days = DayRangeText.Read(scalar.Text, out ValueError? error);
        return report.Reported(scalar, error) ? null : days;
    }

    /// <summary>A span of time.</summary>
    public static Period? Period(this FileReport report, YamlNode? node)
    {
        if (report.Scalar(node, "a span of time, as in '90 days'") is not { } scalar)
        {
            return null;
        }

        Period? period = PeriodText.Read(scalar.Text, out ValueError? error);
        return report.Reported(scalar, error) ? null : period;
    }

    /// <summary>A text query, or several of which one is enough.</summary>
    public static Query? Queries(this FileReport report, YamlNode? node)
    {
        if (report.OneOrMore(node, "a query, as in 'président OU gérant'") is not { } scalars)
        {
            return null;
        }

        Query?[] queries = [.. scalars.Select(s => One(report, s))];
        return queries.Contains(null) ? null
            : queries.Length == 1 ? queries[0]
            : new Query.Or([.. queries.OfType<Query>().SelectMany(q => q is Query.Or or ? or.Operands : [q])]);
    }

    private static Query? One(FileReport report, YamlNode.Scalar scalar)
    {
        switch (QueryParser.Parse(scalar.Text))
        {
            case QueryParse.Accepted accepted:
                return accepted.Query;
            case QueryParse.Rejected { Error: var error }:
                report.Error(scalar, error.At, error.Found, error.Allowed, error.Remark?.TrimEnd('.'));
                return null;
            default:
                throw new InvalidOperationException("A query is accepted or rejected.");
        }
    }

    private static bool Reported(this FileReport report, YamlNode.Scalar scalar, ValueError? error)
    {
        if (error is not null)
        {
            report.Error(scalar, error.At, error.Found, error.Allowed);
        }

        return error is not null;
    }
}
