namespace Watch.Rules.Queries;

/// <summary>A query made ready: its words are numbers of terms. It is judged without allocation.</summary>
internal abstract class Clause
{
    /// <summary>Whether it agrees, looking in these fields.</summary>
    public abstract bool Agrees(Findings findings, int fields);

    /// <summary>Adds what makes it agree; only of one that does.</summary>
    public abstract void Explain(Findings findings, int fields, ICollection<TextSpan> spans);

    public sealed class All(IReadOnlyList<Clause> clauses) : Clause
    {
        private readonly Clause[] _clauses = [.. clauses];

        public override bool Agrees(Findings findings, int fields)
        {
            foreach (Clause clause in _clauses)
            {
                if (!clause.Agrees(findings, fields))
                {
                    return false;
                }
            }

            return true;
        }

        public override void Explain(Findings findings, int fields, ICollection<TextSpan> spans)
        {
            foreach (Clause clause in _clauses)
            {
                clause.Explain(findings, fields, spans);
            }
        }
    }

    public sealed class Any(IReadOnlyList<Clause> clauses) : Clause
    {
        private readonly Clause[] _clauses = [.. clauses];

        public override bool Agrees(Findings findings, int fields)
        {
            foreach (Clause clause in _clauses)
            {
                if (clause.Agrees(findings, fields))
                {
                    return true;
                }
            }

            return false;
        }

        public override void Explain(Findings findings, int fields, ICollection<TextSpan> spans)
        {
            foreach (Clause clause in _clauses.Where(c => c.Agrees(findings, fields)))
            {
                clause.Explain(findings, fields, spans);
            }
        }
    }

    public sealed class Except(Clause of, Clause without) : Clause
    {
        public override bool Agrees(Findings findings, int fields) => of.Agrees(findings, fields) && !without.Agrees(findings, fields);

        public override void Explain(Findings findings, int fields, ICollection<TextSpan> spans) => of.Explain(findings, fields, spans);
    }

    public sealed class Scoped(TextField field, Clause of) : Clause
    {
        public override bool Agrees(Findings findings, int fields) => of.Agrees(findings, fields & TextFields.Bit(field));

        public override void Explain(Findings findings, int fields, ICollection<TextSpan> spans) =>
            of.Explain(findings, fields & TextFields.Bit(field), spans);
    }
}
