import java.awt.Color;
import java.awt.Font;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.DependantColor;
import org.gephi.preview.types.DependantOriginalColor;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/**
 * Draws a graph file as a person would in Gephi: opens it, lays it out with ForceAtlas2, and writes the preview as SVG, with
 * the colours, sizes, labels and weights that the file gives. Nodes start on a spiral in the order of their ids, so that the
 * picture is the same each time. Arguments: graph file, picture file.
 */
public class GephiDraw {
    private static final int ROUNDS = 3000;
    private static final float WIDTH = 1500, HEIGHT = 950, NAME_SIZE = 20, SIDE = 60, TOP = 30;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    public static void main(String[] files) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.OFF);
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController importer = Lookup.getDefault().lookup(ImportController.class);
        Container container = importer.importFile(new File(files[0]));
        container.getLoader().setAutoScale(false);
        importer.process(container, new DefaultProcessor(), workspace);
        GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
        Node[] nodes = model.getGraph().getNodes().toArray();
        Arrays.sort(nodes, Comparator.comparing(node -> node.getId().toString()));
        place(nodes);
        layOut(model);
        spread(nodes);
        shareLabels(model.getGraph());
        paint();
        SVGExporter exporter = new SVGExporter();
        exporter.setWorkspace(workspace);
        Lookup.getDefault().lookup(ExportController.class).exportFile(new File(files[1]), exporter);
        frame(Path.of(files[1]));
        System.exit(0);
    }

    private static void place(Node[] nodes) {
        for (int i = 0; i < nodes.length; i++) {
            double radius = 60 * Math.sqrt(i + 1);
            nodes[i].setPosition((float) (radius * Math.cos(i * GOLDEN_ANGLE)), (float) (radius * Math.sin(i * GOLDEN_ANGLE)));
        }
    }

    private static void layOut(GraphModel model) {
        ForceAtlas2 forces = new ForceAtlas2Builder().buildLayout();
        forces.setGraphModel(model);
        forces.resetPropertiesValues();
        forces.setThreadsCount(1);
        forces.setBarnesHutOptimize(false);
        forces.setGravity(1.5);
        forces.setScalingRatio(120.0);
        forces.setEdgeWeightInfluence(0.2);
        forces.initAlgo();
        for (int i = 0; i < ROUNDS && forces.canAlgo(); i++) {
            forces.goAlgo();
        }
        forces.endAlgo();
    }

    /** Fits the nodes to the page, and pushes apart those whose names would cover each other. */
    private static void spread(Node[] nodes) {
        float left = Float.MAX_VALUE, right = -left, low = left, high = -left;
        for (Node node : nodes) {
            left = Math.min(left, node.x());
            right = Math.max(right, node.x());
            low = Math.min(low, node.y());
            high = Math.max(high, node.y());
        }
        for (Node node : nodes) {
            node.setPosition((node.x() - left) / Math.max(1, right - left) * WIDTH,
                    (node.y() - low) / Math.max(1, high - low) * HEIGHT);
        }
        for (int round = 0; round < 500; round++) {
            for (int i = 0; i < nodes.length; i++) {
                for (int j = i + 1; j < nodes.length; j++) {
                    part(nodes[i], nodes[j]);
                }
            }
        }
    }

    private static void part(Node a, Node b) {
        float across = (width(a) + width(b)) / 2 - Math.abs(a.x() - b.x());
        float down = (height(a) + height(b)) / 2 - Math.abs(a.y() - b.y());
        if (across <= 0 || down <= 0) {
            return;
        }
        float dx = across < down ? Math.copySign(across / 4, a.x() - b.x()) : 0;
        float dy = across < down ? 0 : Math.copySign(down / 4, a.y() - b.y());
        a.setPosition(a.x() + dx, a.y() + dy);
        b.setPosition(b.x() - dx, b.y() - dy);
    }

    private static float width(Node node) {
        return Math.max(node.getLabel().length() * NAME_SIZE * 0.62f, node.size()) + 24;
    }

    private static float height(Node node) {
        return Math.max(NAME_SIZE, node.size()) + 24;
    }

    /** Edges from one node to another lie upon each other in a preview: the first gets the names of all. */
    private static void shareLabels(Graph graph) {
        Map<String, List<Edge>> bundles = new TreeMap<>();
        for (Edge edge : graph.getEdges().toArray()) {
            bundles.computeIfAbsent(edge.getSource().getId() + "\n" + edge.getTarget().getId(), key -> new ArrayList<>()).add(edge);
        }
        for (List<Edge> bundle : bundles.values()) {
            bundle.sort(Comparator.comparing(edge -> edge.getLabel()));
            String all = bundle.stream().map(Edge::getLabel).collect(Collectors.joining(", "));
            bundle.forEach(edge -> edge.setLabel(""));
            bundle.get(0).setLabel(all);
        }
    }

    /** Gives the page a margin, for the names at its edges, and a white ground. */
    private static void frame(Path file) throws Exception {
        Matcher box = Pattern.compile("viewBox=\"(\\S+) (\\S+) (\\S+) (\\S+)\"").matcher(Files.readString(file));
        if (!box.find()) {
            throw new IllegalStateException("Gephi wrote no SVG");
        }
        double x = Double.parseDouble(box.group(1)) - SIDE, y = Double.parseDouble(box.group(2)) - TOP;
        double width = Double.parseDouble(box.group(3)) + 2 * SIDE, height = Double.parseDouble(box.group(4)) + 2 * TOP;
        String place = String.format(Locale.ROOT, "x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"", x, y, width, height);
        String page = String.format(Locale.ROOT, "viewBox=\"%.0f %.0f %.0f %.0f\"", x, y, width, height);
        String drawn = box.replaceFirst(page).replaceFirst(" width=\"[^\"]*\"", "").replaceFirst(" height=\"[^\"]*\"", "");
        drawn = drawn.replace("font-family=\"SansSerif\"", "font-family=\"sans-serif\"");  // Java's name for it, and CSS's
        Files.writeString(file, drawn.replaceFirst("<g id=", "<rect " + place + " fill=\"#ffffff\"/>\n    <g id="));
    }

    private static void paint() {
        PreviewModel preview = Lookup.getDefault().lookup(PreviewController.class).getModel();
        PreviewProperties properties = preview.getProperties();
        properties.putValue(PreviewProperty.BACKGROUND_COLOR, Color.WHITE);
        properties.putValue(PreviewProperty.SHOW_NODE_LABELS, Boolean.TRUE);
        properties.putValue(PreviewProperty.MARGIN, 8f);
        properties.putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, Boolean.FALSE);
        properties.putValue(PreviewProperty.NODE_LABEL_FONT, new Font("SansSerif", Font.BOLD, (int) NAME_SIZE));
        properties.putValue(PreviewProperty.NODE_LABEL_COLOR, new DependantOriginalColor(new Color(0x222222)));
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_SIZE, 4f);
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_OPACITY, 90f);
        properties.putValue(PreviewProperty.NODE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        properties.putValue(PreviewProperty.NODE_BORDER_WIDTH, 0.5f);
        properties.putValue(PreviewProperty.SHOW_EDGE_LABELS, Boolean.TRUE);
        properties.putValue(PreviewProperty.EDGE_LABEL_FONT, new Font("SansSerif", Font.PLAIN, 11));
        properties.putValue(PreviewProperty.EDGE_LABEL_COLOR, new DependantOriginalColor(DependantOriginalColor.Mode.PARENT));
        properties.putValue(PreviewProperty.EDGE_LABEL_OUTLINE_SIZE, 3f);
        properties.putValue(PreviewProperty.EDGE_LABEL_OUTLINE_OPACITY, 90f);
        properties.putValue(PreviewProperty.EDGE_LABEL_OUTLINE_COLOR, new DependantColor(Color.WHITE));
        properties.putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        properties.putValue(PreviewProperty.EDGE_THICKNESS, 1.7f);
        properties.putValue(PreviewProperty.EDGE_OPACITY, 85f);
        properties.putValue(PreviewProperty.EDGE_CURVED, Boolean.TRUE);
        properties.putValue(PreviewProperty.ARROW_SIZE, 6f);
    }
}
