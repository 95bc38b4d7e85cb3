namespace Watch.Rules.Queries;

/// <summary>A query made ready: its words are numbers of terms. It is judged without allocation.</summary>
internal abstract class CompiledQuery
{
    /// <summary>Whether it agrees, looking in these fields.</summary>
    public abstract bool Agrees(Occurrences findings, int fields);

    /// <summary>Adds what makes it agree; only of one that does.</summary>
    public abstract void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans);

    public sealed class All(IReadOnlyList<CompiledQuery> clauses) : CompiledQuery
    {
        private readonly CompiledQuery[] _clauses = [.. clauses];

        public override bool Agrees(Occurrences findings, int fields)
        {
            foreach (CompiledQuery clause in _clauses)
            {
                if (!clause.Agrees(findings, fields))
                {
                    return false;
                }
            }

            return true;
        }

        public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans)
        {
            foreach (CompiledQuery clause in _clauses)
            {
                clause.Explain(findings, fields, spans);
            }
        }
    }

    public sealed class Any(IReadOnlyList<CompiledQuery> clauses) : CompiledQuery
    {
        private readonly CompiledQuery[] _clauses = [.. clauses];

        public override bool Agrees(Occurrences findings, int fields)
        {
            foreach (CompiledQuery clause in _clauses)
            {
                if (clause.Agrees(findings, fields))
                {
                    return true;
                }
            }

            return false;
        }

        public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans)
        {
            foreach (CompiledQuery clause in _clauses.Where(c => c.Agrees(findings, fields)))
            {
                clause.Explain(findings, fields, spans);
            }
        }
    }

    public sealed class Except(CompiledQuery of, CompiledQuery without) : CompiledQuery
    {
        public override bool Agrees(Occurrences findings, int fields) => of.Agrees(findings, fields) && !without.Agrees(findings, fields);

        public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans) => of.Explain(findings, fields, spans);
    }

    public sealed class Scoped(TextField field, CompiledQuery of) : CompiledQuery
    {
        public override bool Agrees(Occurrences findings, int fields) => of.Agrees(findings, fields & TextFields.Bit(field));

        public override void Explain(Occurrences findings, int fields, ICollection<TextSpan> spans) =>
            of.Explain(findings, fields & TextFields.Bit(field), spans);
    }
}
