using PerfTargets.Analytics.Rules;
using PerfTargets.Declarations;

namespace PerfTargets.Tests.Analytics;

/// <summary>The worked examples on the rule cards, asked.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_example_comes_out_as_the_card_says(string id)
    {
        Rule rule = RuleCatalogue.Find(id);

        Assert.All(rule.Examples, example => Assert.Equal(
            (example.Text.Zh, string.Join(' ', example.Expected)),
            (example.Text.Zh, string.Join(' ', rule.Ask(example.Input, RuleSettings.Default).Select(finding => finding.Severity)))));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_an_example_that_fires_one_that_does_not_and_one_at_the_edge(string id)
    {
        IReadOnlyList<RuleExample> examples = RuleCatalogue.Find(id).Examples;

        Assert.Contains(examples, example => example.Kind == ExampleKind.Fires);
        Assert.Contains(examples, example => example.Kind == ExampleKind.Silent);
        Assert.Contains(examples, example => example.Kind == ExampleKind.Edge);
        Assert.All(examples.Where(example => example.Kind != ExampleKind.Edge), example => Assert.Equal(example.Kind == ExampleKind.Fires, example.Expected.Count > 0));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_card_is_whole_in_both_languages(string id)
    {
        Rule rule = RuleCatalogue.Find(id);

        Assert.All(
            new[] { rule.Title, rule.Question, rule.FormulaWith(RuleSettings.Default), rule.Why, rule.Source },
            text => Assert.True(text.Zh.Length > 1 && text.En.Length > 1 && !text.Zh.Contains('{', StringComparison.Ordinal)));
        Assert.True(rule.Title.En.Split(' ').Length <= 5, rule.Title.En);
        Assert.All(rule.Thresholds, threshold => Assert.InRange(threshold.Default, threshold.Least, threshold.Most));
        Assert.Equal(rule.Thresholds.Count, rule.Thresholds.Select(threshold => threshold.Name).Distinct().Count());
        Assert.All(Enumerable.Range(0, rule.Thresholds.Count), n => Assert.Contains($"{{{n}}}", rule.Formula.Zh + rule.Exclusions?.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_that_examples_differ_from_raises_nothing()
    {
        Paper paper = new(Sample.Paper);

        Assert.Empty(RuleCatalogue.All.OfType<DeclarationRule>().SelectMany(rule => rule.Examine(paper, RuleSettings.Default).Select(finding => $"{rule.Id} {finding.Because.Zh}")));
    }

    [Fact]
    public void The_self_evaluation_that_examples_differ_from_raises_nothing()
    {
        Paper paper = new(Sample.Evaluation);

        Assert.Empty(RuleCatalogue.All.OfType<DeclarationRule>().Where(rule => rule.Kinds.Contains(Kind.SelfEvaluation)).SelectMany(rule => rule.Examine(paper, RuleSettings.Default).Select(finding => $"{rule.Id} {finding.Because.Zh}")));
    }

    [Fact]
    public void Each_rule_is_about_targets_or_about_self_evaluations()
    {
        Assert.All(RuleCatalogue.All.OfType<DeclarationRule>(), rule =>
            Assert.Equal(rule.Id.StartsWith('S') ? [Kind.SelfEvaluation] : [Kind.Targets, Kind.Ledger], rule.Kinds));
        Assert.Equal(["S01", "S02", "S03", "S04", "S05", "S06"], RuleCatalogue.All.Where(rule => rule.Cause == Cause.Evaluation).Select(rule => rule.Id));
    }

    [Fact]
    public void A_declaration_with_nothing_but_its_name_raises_only_what_asks_for_more()
    {
        Declaration bare = new() { Form = Sample.Paper.Form, Unit = Sample.Paper.Unit, Year = Sample.Paper.Year, Project = Sample.Paper.Project, Sources = Sample.Paper.Sources };

        Assert.All(
            RuleCatalogue.All.OfType<DeclarationRule>().SelectMany(rule => rule.Examine(new Paper(bare), RuleSettings.Default).Select(finding => rule.Id)),
            id => Assert.StartsWith("C", id, StringComparison.Ordinal));
    }
}
