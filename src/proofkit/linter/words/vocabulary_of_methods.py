"""The words of data science: techniques, measures, and public sources of data."""

from __future__ import annotations

METHODS = {
    "technique": """
        regression cnn cnns lstm rnn rnns gru autoencoder autoencoders transformer transformers bert
        biobert clinicalbert gpt llama qwen mistral gemini claude gemma llm llms rag langchain
        xgboost lightgbm catboost boosting boosted forest forests svm svms knn bayes perceptron mlp
        resnet resnet50 resnet18 vgg16 vgg19 vgg densenet densenet121 efficientnet efficientnetb0
        efficientnetb7 mobilenet mobilenetv2 inception unet yolo yolov5 yolov8 gan gans vae
        diffusion clustering kmeans pca smote shap lime arima prophet kaplan cox hmm reinforcement
        convolutional recurrent ensemble ensembles embeddings embedding finetuned lora qlora tfidf
        word2vec faiss isolation bayesian heuristic heuristics agents genetic queueing simulation
        tokenizer preprocessing dijkstra markov
        """,
    "metric": """
        auc auroc aucs roc auprc prauc f1 sensitivity specificity recall ppv npv rmse mae mse mape
        r2 brier dice iou jaccard mcc kappa bleu rouge bertscore concordance perplexity logloss
        youden mrr ndcg wer cer
        """,
    "source": """
        mimic eicu physionet uci nhanes kaggle chexpert openneuro tcga seer nhamcs brfss isic adni
        meps hcup synthea openfda pubmed pubmedqa medqa medmcqa umls openi brats lidc camelyon ptb
        ptbxl mitbih gtex geo zenodo figshare huggingface cdc nhs hes cms chembl drugbank pima
        framingham cbis ddsm ham10000 lifesnaps opensafely biobank i2b2 n2c2 simulacrum breakhis
        chestx chestxray chestxray14 mnist medmnist isic2018 isic2019 isic2020 clinvar gnomad rxnorm
        jsrt padchest vindr wesad fitzpatrick17k mendeley dryad osf dailymed faers sider faker
        echonet tcia moleculenet tox21 abide ppmi messidor eyepacs aptos idrid kvasir mtsamples
        metabric cbioportal fooddata cq500 scin dermnet
        """,
}
