import java.awt.Color;
import java.io.File;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.StringJoiner;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Element;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Imports each named graph file exactly as Gephi's "Open" does with its defaults, and prints what a person would then see,
 * one JSON object a line: {"file", "nodes": [{"id", "label", "colour", "size"}], "edges": [{"id", "source", "target",
 * "type", "label", "weight", "colour", "spells": [[first, last]]}], "columns": {"node": [...], "edge": [...]}, "issues":
 * [{"level", "message"}], "directed", "mixed", "dynamic", "time": [first, last]}; times are milliseconds since 1970.
 */
public class GephiImport {
    public static void main(String[] files) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        int failed = 0;
        for (String name : files) {
            try {
                out.println(read(new File(name)));
            } catch (Throwable problem) {
                out.println("{\"file\": " + text(name) + ", \"failed\": " + text(problem.toString()) + "}");
                failed = 1;
            }
        }
        System.exit(failed);
    }

    private static String read(File file) throws Exception {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(file);
        if (container == null) {
            throw new IllegalStateException("Gephi could not read it");
        }
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Graph graph = model.getGraph();
        StringJoiner nodes = list();
        for (Node node : graph.getNodes().toArray()) {
            nodes.add("{" + about(node) + ", \"size\": " + node.size() + "}");
        }
        StringJoiner edges = list();
        for (Edge edge : graph.getEdges().toArray()) {
            edges.add("{" + about(edge) + ", \"source\": " + text(edge.getSource().getId()) + ", \"target\": "
                    + text(edge.getTarget().getId()) + ", \"type\": " + text(edge.getTypeLabel()) + ", \"weight\": "
                    + edge.getWeight() + ", \"spells\": " + spells(edge) + "}");
        }
        return "{\"file\": " + text(file.getName()) + ", \"nodes\": " + nodes + ", \"edges\": " + edges
                + ", \"columns\": {\"node\": " + columns(model.getNodeTable()) + ", \"edge\": "
                + columns(model.getEdgeTable()) + "}, \"issues\": " + issues(container.getReport()) + ", \"directed\": "
                + model.isDirected() + ", \"mixed\": " + model.isMixed() + ", \"dynamic\": " + model.isDynamic()
                + ", \"time\": " + span(model.getTimeBounds()) + "}";
    }

    private static String spells(Edge edge) {
        StringJoiner found = list();
        if (edge.getIntervals() != null) {
            for (Interval interval : edge.getIntervals()) {
                found.add(span(interval));
            }
        }
        return found.toString();
    }

    private static String span(Interval interval) {
        if (interval == null || Double.isInfinite(interval.getLow()) || Double.isInfinite(interval.getHigh())) {
            return "null";
        }
        return "[" + (long) interval.getLow() + ", " + (long) interval.getHigh() + "]";
    }

    private static String issues(Report report) {
        report.close();
        StringJoiner found = list();
        for (Iterator<Issue> issues = report.getIssues(50); issues.hasNext();) {
            Issue issue = issues.next();
            found.add("{\"level\": " + text(issue.getLevel()) + ", \"message\": " + text(issue.getMessage()) + "}");
        }
        return found.toString();
    }

    private static String columns(Iterable<org.gephi.graph.api.Column> table) {
        StringJoiner titles = list();
        for (org.gephi.graph.api.Column column : table) {
            titles.add(text(column.getTitle()));
        }
        return titles.toString();
    }

    private static String about(Element element) {
        return "\"id\": " + text(element.getId()) + ", \"label\": " + text(element.getLabel()) + ", \"colour\": \""
                + String.format("#%02x%02x%02x", colour(element).getRed(), colour(element).getGreen(),
                        colour(element).getBlue()) + "\"";
    }

    private static Color colour(Element element) {
        return element instanceof Node node ? node.getColor() : ((Edge) element).getColor();
    }

    private static StringJoiner list() {
        return new StringJoiner(", ", "[", "]");
    }

    private static String text(Object value) {
        if (value == null) {
            return "null";
        }
        StringBuilder out = new StringBuilder("\"");
        for (char c : value.toString().toCharArray()) {
            out.append(c == '"' || c == '\\' || c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return out.append('"').toString();
    }
}
