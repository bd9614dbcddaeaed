/** Names that people are given, in a dozen languages; some hold a brand or are nearly one. */
export const givenNames: readonly string[] = `
Olivia Emma Charlotte Amelia Sophia Isabella Ava Mia Evelyn Harper Luna Camila
Gianna Elizabeth Eleanor Ella Abigail Scarlett Emily Violet Hazel Penelope Chloe Layla
Lily Nora Zoey Stella Hannah Lucy Grace Riley Aubrey Alexandra Alexander Alexandre
Ethan Liam Noah Oliver James Mateo Theodore Henry William Benjamin Samuel Jacob
Michael Daniel Logan Jackson Sebastian Jack Hudson Grayson Ezra Claudette Claudia Claudio
Geminiano Miguel Arthur Gael Heitor Helena Alice Laura Valentina Heloísa Cecília Maitê
Antonella Beatriz Lorena Thiago Caio Enzo Davi Murilo Lucca Bruna Luana Larissa
Yasmin Vitória Rebeca Inês Joana Gonçalo Duarte Afonso Matilde Lucía Martina Paula
Julia Daniela Carla Alma Vega Jimena Carmen Hugo Leo Álvaro Pablo Adrián
Diego Marcos Iván Rocío Pilar Ximena Guadalupe Itzel Catalina Florencia Facundo Joaquín
Agustín Maximiliano Uriel Louise Jade Ambre Rose Agathe Léna Manon Éloïse Margaux
Clémence Gabriel Raphaël Jules Lucas Maël Nathan Baptiste Thibault Océane Noémie Emilia
Lina Leni Mila Frieda Greta Liesel Anneliese Ulrike Jürgen Matthias Wolfgang Dieter
Günther Jannik Finn Lennart Torsten Giulia Aurora Ginevra Beatrice Vittoria Ludovica Francesca
Chiara Leonardo Edoardo Tommaso Mattia Riccardo Niccolò Giuseppe Salvatore Ubaldo Metello София
Мария Анна Алиса Виктория Полина Ксения Дарья Екатерина Михаил Александр Максим Артём
Дмитрий Иван Кирилл Никита Егор Юрий Пётр فاطمة زينب نور سارة هدى
ياسمين محمد أحمد علي يوسف خالد عمر إبراهيم سلمى رنا 小红 美玲
丽华 晓明 志强 雨欣 子涵 浩然 梓萱 婷婷 Yuki Haruto Sakura Minjun
Jiwoo Priya Ananya Arjun Rohan Gurpreet Gurdeep Amazona Eszter Zsófia Kinga Wojciech
Agnieszka Małgorzata Siobhán Saoirse Niamh Freya Astrid Ingrid Søren Åsa Björn Metin
Emre Zeynep Elif Sirin Sirius Uberto
`
  .trim()
  .split(/\s+/)
